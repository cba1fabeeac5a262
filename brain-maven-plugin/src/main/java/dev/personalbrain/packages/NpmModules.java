package dev.personalbrain.packages;

import dev.personalbrain.manifest.NpmModule;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The npm half of a manifest.
 *
 * @param modules by name and version
 * @param tarballs the modules' originals, by path below their registry
 * @param vendored the project's own files, by the path that the manifest fetches them from
 * @param notes one line each for the user
 */
public record NpmModules(
        List<NpmModule> modules, Map<String, Path> tarballs, Map<String, Path> vendored, List<String> notes) {
    public NpmModules {
        modules = List.copyOf(modules);
        tarballs = Collections.unmodifiableMap(new TreeMap<>(tarballs));
        vendored = Collections.unmodifiableMap(new TreeMap<>(vendored));
        notes = List.copyOf(notes);
    }
}
