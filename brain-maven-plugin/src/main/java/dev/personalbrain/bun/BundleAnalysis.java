package dev.personalbrain.bun;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of an application's packages becomes part of its program, and what stays outside and is installed on the target.
 *
 * @param externals names of the packages that the program loads from outside
 * @param installed folders below {@code node_modules} of these and of all that they load
 * @param bundled folders of the packages that become part of the program
 * @param installedBytes of all that is installed
 * @param fewest the fewest externals that work; the same ones where none can be spared
 * @param bytesSaved by these
 * @param computed places in the program that load something by a name that only the running program knows
 * @param suggestions for the user, one line each
 * @param notes for the user, one line each
 */
public record BundleAnalysis(
        SortedSet<String> externals,
        SortedSet<String> installed,
        SortedSet<String> bundled,
        long installedBytes,
        SortedSet<String> fewest,
        long bytesSaved,
        List<ComputedImport> computed,
        List<String> suggestions,
        List<String> notes) {
    public BundleAnalysis {
        externals = copy(externals);
        installed = copy(installed);
        bundled = copy(bundled);
        fewest = copy(fewest);
        computed = List.copyOf(computed);
        suggestions = List.copyOf(suggestions);
        notes = List.copyOf(notes);
    }

    BundleAnalysis withNotes(List<String> more) {
        return new BundleAnalysis(
                externals,
                installed,
                bundled,
                installedBytes,
                fewest,
                bytesSaved,
                computed,
                suggestions,
                Stream.concat(notes.stream(), more.stream()).toList());
    }

    private static SortedSet<String> copy(SortedSet<String> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    /**
     * A place that loads something by a name that only the running program knows.
     *
     * @param file below the project's folder
     * @param line from 1
     * @param column from 1
     * @param text of the source from there, the line's rest at most
     * @param found native packages that are there for it
     */
    public record ComputedImport(String file, int line, int column, String text, List<String> found) {
        public ComputedImport {
            found = List.copyOf(found);
        }

        /** {@code node_modules/libsql/index.js:26:10: require(…)}. */
        @Override
        public String toString() {
            return file + ":" + line + ":" + column + ": " + text;
        }
    }
}
