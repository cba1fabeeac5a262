package dev.personalbrain.packages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The programs of packages, as npm links them: into the {@code .bin} beside the package. The first package in npm's order that claims a
 * name has it, even where the program is missing.
 */
final class Programs {
    private final Bundles bundles;
    private final List<Program> all = new ArrayList<>();
    private final Set<String> files = new HashSet<>();
    private final Set<String> claimed = new HashSet<>();

    /**
     * @param link below {@code node_modules}: {@code .bin/tool}
     * @param target {@code ../tool/cli.js}
     * @param owner folder of the package whose tarball has the program
     */
    private record Program(String link, String target, String owner) {}

    private Programs(Bundles bundles) {
        this.bundles = bundles;
    }

    /** @param packages bundled ones among them */
    static Programs of(List<CachedPackage> packages) {
        Programs programs = new Programs(
                new Bundles(packages.stream().map(CachedPackage::locked).toList()));
        packages.stream()
                .sorted(Comparator.comparing(each -> each.locked().folder(), NpmOrder.folders()))
                .forEach(programs::add);
        return programs;
    }

    private void add(CachedPackage cached) {
        Set<String> paths = new HashSet<>();
        cached.files().forEach(file -> paths.add(file.path()));
        cached.locked().bin().forEach((name, path) -> {
            String folder = cached.locked().folder();
            String link = above(folder) + ".bin/" + name;
            if (claimed.add(link) && paths.contains(path)) {
                String target = "../" + folder.substring(above(folder).length()) + "/" + path;
                all.add(new Program(link, target, owner(cached)));
                files.add(folder + "/" + path);
            }
        });
    }

    private static String above(String folder) {
        int inner = folder.lastIndexOf(Bundles.INNER);
        return inner < 0 ? "" : folder.substring(0, inner + Bundles.INNER.length());
    }

    private String owner(CachedPackage cached) {
        return bundles.bundler(cached.locked()).orElse(cached.locked()).folder();
    }

    /** Whether npm makes this file, below {@code node_modules}, executable, with a first line for Unix. */
    boolean contains(String file) {
        return files.contains(file);
    }

    /** Path below {@code node_modules} to relative target. */
    Map<String, String> links() {
        Map<String, String> links = new TreeMap<>();
        all.forEach(each -> links.put(each.link(), each.target()));
        return links;
    }

    /** Those of one package, and of the packages in its bundle. */
    Map<String, String> linksOf(String folder) {
        Map<String, String> links = new TreeMap<>();
        all.stream().filter(each -> each.owner().equals(folder)).forEach(each -> links.put(each.link(), each.target()));
        return links;
    }
}
