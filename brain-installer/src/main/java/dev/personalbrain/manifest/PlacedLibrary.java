package dev.personalbrain.manifest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A native library that is taken out of its jar.
 *
 * @param entry its name in the original jar
 * @param file its name in {@code native_modules/lib/}: the one that its loader looks for
 * @param needed libraries that it needs, as its headers name them
 * @param requires symbol versions by needed file
 */
public record PlacedLibrary(
        String entry, String file, long bytes, String sha256, List<String> needed, Map<String, List<String>> requires) {
    public PlacedLibrary {
        needed = List.copyOf(needed);
        requires = Collections.unmodifiableMap(new TreeMap<>(requires));
    }
}
