package dev.personalbrain.image;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A native library or program that an image adds to its base.
 *
 * @param module whose it is, for people
 * @param path below the application's folder
 * @param needed files that its loader has to find, as its headers name them
 * @param requires symbol versions by needed file
 */
public record NativeFile(String module, String path, List<String> needed, Map<String, List<String>> requires) {
    public NativeFile {
        needed = List.copyOf(needed);
        requires = Collections.unmodifiableMap(new TreeMap<>(requires));
    }

    /** Without its folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
