package dev.personalbrain.image;

import dev.personalbrain.binary.SharedLibrary;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shared libraries of a base image that its loader finds.
 *
 * @param image for people
 * @param libraries by the names under which they are looked for
 */
public record BaseLibraries(String image, Map<String, SharedLibrary> libraries) {
    public BaseLibraries {
        libraries = Collections.unmodifiableMap(new TreeMap<>(libraries));
    }

    Optional<SharedLibrary> find(String name) {
        return Optional.ofNullable(libraries.get(name));
    }

    /** Whether its C library is musl. */
    boolean isMusl() {
        return libraries.keySet().stream().anyMatch(name -> name.startsWith("ld-musl-"));
    }
}
