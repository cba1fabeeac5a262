package dev.personalbrain.bun;

import dev.personalbrain.analysis.Megabytes;
import dev.personalbrain.bun.BundleAnalysis.ComputedImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides which packages stay outside of a program. */
final class BundleAnalyzer {
    private final PackageTree tree;
    private final ModuleGraph modules;
    private final PackageGraph graph;

    BundleAnalyzer(PackageTree tree, ModuleGraph modules) {
        this.tree = tree;
        this.modules = modules;
        this.graph = PackageGraph.of(modules, tree);
    }

    /**
     * @param chosen folders of the packages that the user wants outside
     * @param minimal whether the fewest are left out, whatever is chosen
     */
    BundleAnalysis analyze(Set<String> chosen, boolean minimal) {
        Externals fewest = Externals.find(tree, graph, Set.of());
        Externals wanted = minimal ? fewest : Externals.find(tree, graph, chosen);
        long bytes = tree.bytes(wanted.installed());
        long saved = Math.max(bytes - tree.bytes(fewest.installed()), 0);
        Set<String> bundled = new TreeSet<>(graph.bundled(wanted.folders()));
        bundled.remove(PackageFolders.PROJECT);
        return new BundleAnalysis(
                names(wanted),
                new TreeSet<>(wanted.installed()),
                new TreeSet<>(bundled),
                bytes,
                saved == 0 ? names(wanted) : names(fewest),
                saved,
                computed(wanted.folders()),
                suggestions(wanted, fewest, saved),
                notes(wanted, chosen, minimal));
    }

    private static SortedSet<String> names(Externals externals) {
        return externals.folders().stream()
                .filter(folder -> !PackageFolders.isNested(folder))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ComputedImport> computed(Set<String> externals) {
        Set<String> bundled = graph.bundled(externals);
        return modules.computed().stream()
                .filter(place -> bundled.contains(tree.owner(place.file())))
                .map(this::computed)
                .toList();
    }

    private ComputedImport computed(SourcePlace place) {
        List<String> found = tree.dependencies(tree.owner(place.file())).stream()
                .filter(tree::isNative)
                .toList();
        return new ComputedImport(place.file(), place.line(), place.column(), place.text(), found);
    }

    private List<String> suggestions(Externals wanted, Externals fewest, long saved) {
        if (saved == 0) {
            return List.of();
        }
        return List.of("<bun><externals>: " + String.join(", ", names(fewest)) + " would do in place of "
                + String.join(", ", names(wanted)) + ": " + Megabytes.of(saved)
                + " less to install; leave the parameter out, or set brain.bun.minimal");
    }

    private List<String> notes(Externals wanted, Set<String> chosen, boolean minimal) {
        List<String> notes = new ArrayList<>();
        if (!minimal && !chosen.isEmpty()) {
            names(wanted).stream()
                    .filter(name -> !chosen.contains(name))
                    .forEach(name -> notes.add(
                            "<bun><externals>: " + name + " stays outside of the program too: " + reason(name)));
        }
        computed(wanted.folders()).stream()
                .filter(place -> place.found().isEmpty())
                .forEach(
                        place -> notes.add(
                                place
                                        + " loads what only the running program knows; a package that it loads has to be one of <bun><externals>"));
        return notes;
    }

    private String reason(String name) {
        return tree.isNative(name)
                ? "it has native files"
                : "it loads a native package that the program would not find from within";
    }
}
