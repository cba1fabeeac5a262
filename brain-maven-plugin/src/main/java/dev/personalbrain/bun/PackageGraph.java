package dev.personalbrain.bun;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which packages import which, by folder; the project itself is one of them.
 *
 * @param imports of every package that has a script that can be reached
 * @param computing packages that load others by names that only the running program knows
 */
record PackageGraph(Map<String, Set<String>> imports, Set<String> computing) {
    static PackageGraph of(ModuleGraph modules, PackageTree tree) {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (ModuleGraph.SourceFile file : modules.files()) {
            String folder = tree.owner(file.path());
            Set<String> found = imports.computeIfAbsent(folder, key -> new TreeSet<>());
            file.imports().forEach(each -> add(found, folder, each, tree));
            found.remove(folder);
            found.remove(PackageFolders.PROJECT);
        }
        Set<String> computing = new TreeSet<>();
        modules.computed().stream()
                .filter(place -> !place.loadsNeighbour())
                .forEach(place -> computing.add(tree.owner(place.file())));
        return new PackageGraph(imports, computing);
    }

    private static void add(Set<String> found, String folder, ModuleGraph.Import each, PackageTree tree) {
        if (!each.path().isEmpty()) {
            found.add(tree.owner(each.path()));
        } else if (PackageFolders.isPackage(each.specifier())) {
            tree.resolve(folder, PackageFolders.nameOf(each.specifier())).ifPresent(found::add);
        }
    }

    Set<String> importsOf(String folder) {
        return imports.getOrDefault(folder, Set.of());
    }

    /** Whether nothing is known of what a package loads: none of its scripts has been seen. */
    boolean isUnknown(String folder) {
        return !imports.containsKey(folder);
    }

    /** The project and all packages that become part of its program when these stay outside of it. */
    Set<String> bundled(Set<String> externals) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(PackageFolders.PROJECT));
        while (!open.isEmpty()) {
            String folder = open.remove();
            if (!externals.contains(folder) && seen.add(folder)) {
                open.addAll(importsOf(folder));
            }
        }
        return Collections.unmodifiableSet(seen);
    }
}
