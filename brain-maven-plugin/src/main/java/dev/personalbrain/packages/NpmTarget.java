package dev.personalbrain.packages;

import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.Selection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One platform's packages, and which of them go to the application's {@code node_modules/}.
 *
 * @param installed folders, below {@code node_modules}; a bundler has taken in the rest
 */
public record NpmTarget(Selection selection, Set<String> installed) {
    public NpmTarget {
        installed = Set.copyOf(installed);
    }

    /** All of them. */
    public static NpmTarget all(Selection selection) {
        return new NpmTarget(
                selection,
                selection.packages().stream().map(LockedPackage::folder).collect(Collectors.toSet()));
    }
}
