package dev.personalbrain.packages;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The programs of packages, as npm links them: into the {@code .bin} beside the package. The first package in npm's order that claims a
 * name has it, even where the program is missing.
 *
 * @param links by path below {@code node_modules}: {@code .bin/tool} to {@code ../tool/cli.js}
 * @param files the programs themselves, below {@code node_modules}; npm makes them executable, with a first line for Unix
 */
record Programs(Map<String, String> links, Set<String> files) {
    Programs {
        links = Collections.unmodifiableMap(new TreeMap<>(links));
        files = Collections.unmodifiableSet(new TreeSet<>(files));
    }

    /** @param packages bundled ones among them */
    static Programs of(Collection<CachedPackage> packages) {
        Drafts drafts = new Drafts();
        packages.stream()
                .sorted(Comparator.comparing(each -> each.locked().folder(), NpmOrder.folders()))
                .forEach(drafts::add);
        return new Programs(drafts.links, drafts.files);
    }

    /** Links of one package: those that lead into its folder. */
    Map<String, String> linksInto(String folder) {
        Map<String, String> own = new TreeMap<>();
        links.forEach((link, target) -> {
            if (Paths.resolve(link, target).startsWith(folder + "/")) {
                own.put(link, target);
            }
        });
        return own;
    }

    private static final class Drafts {
        private final Map<String, String> links = new TreeMap<>();
        private final Set<String> files = new TreeSet<>();
        private final Set<String> claimed = new HashSet<>();

        void add(CachedPackage cached) {
            Set<String> paths = new HashSet<>();
            cached.files().forEach(file -> paths.add(file.path()));
            cached.locked().bin().forEach((name, path) -> add(cached.locked().folder(), name, path, paths));
        }

        private void add(String folder, String name, String path, Set<String> paths) {
            int inner = folder.lastIndexOf(Bundles.INNER);
            String above = inner < 0 ? "" : folder.substring(0, inner + Bundles.INNER.length());
            String link = above + ".bin/" + name;
            if (claimed.add(link) && paths.contains(path)) {
                links.put(link, "../" + folder.substring(above.length()) + "/" + path);
                files.add(folder + "/" + path);
            }
        }
    }
}
