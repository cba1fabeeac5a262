package dev.personalbrain.application;

import dev.personalbrain.modules.Glob;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of the project whose files go into every output, beside the application's own.
 *
 * @param from the folder
 * @param into where they go, relative to the application's folder, with {@code /}; empty for that folder itself
 * @param includes patterns over paths relative to {@code from}; none of them means everything
 * @param excludes patterns over the same; they win
 */
public record ExtraDirectory(Path from, String into, List<Glob> includes, List<Glob> excludes) {
    public ExtraDirectory {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        into = ExtraFileRules.folder(into);
    }

    /** Whether a file, folder or link is meant; a folder that is meant is meant with all that is in it. */
    boolean contains(String path) {
        return !isExcluded(path) && (includes.isEmpty() || matches(includes, path));
    }

    /** Whether nothing in a folder can be meant. */
    boolean isExcluded(String path) {
        return matches(excludes, path);
    }

    /** Where a path below {@code from} goes. */
    String target(String path) {
        return into.isEmpty() ? path : into + "/" + path;
    }

    private static boolean matches(List<Glob> patterns, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (patterns.stream().anyMatch(pattern -> pattern.matches(folder))) {
                return true;
            }
        }
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
