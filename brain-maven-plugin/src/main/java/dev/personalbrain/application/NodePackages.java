package dev.personalbrain.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The npm half of an application, beside what its manifest says.
 *
 * @param dependencies what its {@code package.json} names: packages and their exact versions
 * @param unpacked folders with the files of the manifest's npm modules, by the module's id; whole, verified, never to be changed
 * @param tarballs of these modules, by their path below the registry
 * @param vendored the project's own files that go into npm modules, by the path that the manifest has for them
 */
public record NodePackages(
        SortedMap<String, String> dependencies,
        Map<String, Path> unpacked,
        Map<String, Path> tarballs,
        Map<String, Path> vendored) {
    /** Of an application without npm modules. */
    public static final NodePackages NONE = new NodePackages(new TreeMap<>(), Map.of(), Map.of(), Map.of());

    public NodePackages {
        dependencies = Collections.unmodifiableSortedMap(new TreeMap<>(dependencies));
        unpacked = Map.copyOf(unpacked);
        tarballs = Map.copyOf(tarballs);
        vendored = Collections.unmodifiableSortedMap(new TreeMap<>(vendored));
    }

    /** The vendored files where an installer looks for them, beside the application. */
    public List<LayoutEntry.File> sources() {
        List<LayoutEntry.File> sources = new ArrayList<>();
        vendored.forEach((path, file) ->
                sources.add(new LayoutEntry.File("vendor/" + path, OwnFiles.FILE, new FileContent.OfFile(file))));
        return sources;
    }
}
