package dev.personalbrain.bun;

import dev.personalbrain.packages.NpmPackages;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Bun's bundler found of an application, and what was decided about it.
 *
 * @param external what the compiler is to leave out: names of packages, and what nobody needs to have
 * @param entries what the program imports of packages outside of it, as sources call it
 */
record Bundling(BundleAnalysis analysis, Set<String> external, Set<String> entries) {
    /** @param bun that has the bundler's options for this */
    static Bundling of(BunRequest request, BuildFolder folder, BunProcess bun) throws IOException {
        PackageTree tree = request.packageTree();
        BunSettings settings = request.settings();
        Set<String> chosen = ChosenExternals.of(settings.externals(), tree);
        GraphReader reader =
                new GraphReader(bun, folder.path(), folder.entries(settings), new MissingImports(tree, chosen));
        ModuleGraph modules = reader.read(seen(tree, chosen));
        BundleAnalysis decided = new BundleAnalyzer(tree, modules).analyze(chosen, settings.minimal());
        BundleAnalysis analysis =
                decided.withNotes(new DataReaders(tree, folder.path()).notes(modules, decided.bundled()));
        return new Bundling(analysis, external(tree, modules, analysis), entries(tree, modules, analysis));
    }

    /** @throws dev.personalbrain.error.UserException where an install script waits for a decision, of a package that is needed */
    void requireDecisions(PackageTree tree) {
        Set<String> needed = new TreeSet<>(analysis.bundled());
        needed.addAll(analysis.installed());
        NpmPackages.requireDecisions(needed.stream()
                .flatMap(folder -> tree.undecided(folder).stream())
                .toList());
    }

    /** Packages whose scripts matter although no source may import them by their names. */
    private static List<String> seen(PackageTree tree, Set<String> chosen) {
        Set<String> seen = new TreeSet<>(chosen);
        tree.packages().keySet().stream()
                .filter(folder -> tree.isNative(folder) && !PackageFolders.isNested(folder))
                .forEach(seen::add);
        return List.copyOf(seen);
    }

    private static Set<String> external(PackageTree tree, ModuleGraph modules, BundleAnalysis analysis) {
        Set<String> external = new TreeSet<>(analysis.externals());
        modules.unresolved().stream()
                .filter(place -> !analysis.installed().contains(tree.owner(place.file())))
                .flatMap(place -> place.specifier().stream())
                .filter(PackageFolders::isPackage)
                .forEach(external::add);
        return external;
    }

    private static Set<String> entries(PackageTree tree, ModuleGraph modules, BundleAnalysis analysis) {
        Set<String> entries = new TreeSet<>(analysis.externals());
        for (ModuleGraph.SourceFile file : modules.files()) {
            String folder = tree.owner(file.path());
            if (folder.equals(PackageFolders.PROJECT) || analysis.bundled().contains(folder)) {
                file.imports().stream()
                        .map(ModuleGraph.Import::specifier)
                        .filter(PackageFolders::isPackage)
                        .filter(each -> analysis.externals().contains(PackageFolders.nameOf(each)))
                        .forEach(entries::add);
            }
        }
        return entries;
    }
}
