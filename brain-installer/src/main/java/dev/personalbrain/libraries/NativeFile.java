package dev.personalbrain.libraries;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A native library or program of an application.
 *
 * @param module whose it is, for people
 * @param path below the application's folder
 * @param soname under which the loader knows it once it is loaded, whatever its name; empty where that is not known
 * @param needed files that its loader has to find, as its headers name them
 * @param requires symbol versions by needed file
 * @param folders absolute paths where its loader looks before it looks in the system's
 */
public record NativeFile(
        String module,
        String path,
        Optional<String> soname,
        List<String> needed,
        Map<String, List<String>> requires,
        List<String> folders) {
    public NativeFile {
        needed = List.copyOf(needed);
        requires = Collections.unmodifiableMap(new TreeMap<>(requires));
        folders = List.copyOf(folders);
    }

    /** One that only its manifest tells of. */
    public NativeFile(String module, String path, List<String> needed, Map<String, List<String>> requires) {
        this(module, path, Optional.empty(), needed, requires, List.of());
    }

    /** Without its folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
