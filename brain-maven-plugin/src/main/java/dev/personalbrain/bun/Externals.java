package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which packages have to stay outside of a program, and what these need beside them.
 *
 * @param folders of those that stay outside
 * @param installed folders of these and of all that they load
 */
record Externals(Set<String> folders, Set<String> installed) {
    /**
     * The fewest packages beside those chosen: packages with native files, since these have to be files on the target, and
     * packages that would not find them from within the program.
     */
    static Externals find(PackageTree tree, PackageGraph graph, Set<String> chosen) {
        Search search = new Search(tree, graph);
        Set<String> folders = search.folders(chosen);
        return new Externals(folders, search.installed(folders));
    }

    Externals {
        folders = Collections.unmodifiableSet(new TreeSet<>(folders));
        installed = Collections.unmodifiableSet(new TreeSet<>(installed));
    }

    private record Search(PackageTree tree, PackageGraph graph) {
        Set<String> folders(Set<String> chosen) {
            Set<String> folders = new TreeSet<>(chosen);
            Set<String> more;
            do {
                more = new TreeSet<>();
                for (String bundled : graph.bundled(folders)) {
                    more.addAll(unfit(bundled, folders));
                }
            } while (folders.addAll(more));
            return folders;
        }

        /** What cannot be part of the program because of this part of it: what it loads, or itself. */
        private Set<String> unfit(String bundled, Set<String> folders) {
            Set<String> unfit = new TreeSet<>();
            Set<String> loaded = new TreeSet<>(graph.importsOf(bundled));
            loaded.addAll(tree.dependencies(bundled));
            loaded.stream().filter(tree::isNative).forEach(unfit::add);
            loaded.addAll(unfit);
            if (loaded.stream().anyMatch(each -> isBeyondReach(each, folders, unfit))) {
                unfit.add(movable(bundled, loaded));
            }
            return unfit;
        }

        /** The program looks for packages in one folder: one below another package is not there, or is another one of that name. */
        private boolean isBeyondReach(String loaded, Set<String> folders, Set<String> unfit) {
            boolean outside = folders.contains(loaded) || unfit.contains(loaded);
            String name = PackageFolders.name(loaded);
            return PackageFolders.isNested(loaded) && (outside || folders.contains(name));
        }

        private static String movable(String bundled, Set<String> loaded) {
            if (bundled.equals(PackageFolders.PROJECT)) {
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        "the project imports a native package that lies below another one (" + String.join(", ", loaded)
                                + "): the program would not find it; name it in package.json's dependencies");
            }
            return bundled;
        }

        Set<String> installed(Set<String> folders) {
            Set<String> installed = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(folders);
            while (!open.isEmpty()) {
                String folder = open.remove();
                if (installed.add(folder)) {
                    open.addAll(needs(folder));
                }
            }
            return installed;
        }

        /** What it imports, native packages that it names, and all that it names where nobody knows what it loads. */
        private Set<String> needs(String folder) {
            Set<String> needs = new TreeSet<>(graph.importsOf(folder));
            boolean all = graph.isUnknown(folder) || graph.computing().contains(folder);
            tree.dependencies(folder).stream()
                    .filter(each -> all || tree.isNative(each))
                    .forEach(needs::add);
            return needs;
        }
    }
}
