package dev.personalbrain.libraries;

import dev.personalbrain.binary.SharedLibrary;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Those of an image, which have been read before. Where a file looks by itself is not asked.
 *
 * @param libraries by the names under which they are looked for
 */
public record KnownLibraries(String place, Map<String, SharedLibrary> libraries) implements Libraries {
    public KnownLibraries {
        libraries = Collections.unmodifiableMap(new TreeMap<>(libraries));
    }

    @Override
    public Optional<SharedLibrary> find(String name, NativeFile file) {
        return Optional.ofNullable(libraries.get(name));
    }

    @Override
    public boolean isMusl() {
        return libraries.keySet().stream().anyMatch(name -> name.startsWith("ld-musl-"));
    }
}
