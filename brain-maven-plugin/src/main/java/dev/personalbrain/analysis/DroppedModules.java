package dev.personalbrain.analysis;

import static java.util.stream.Collectors.toCollection;

import dev.personalbrain.platform.Platform;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Modules whose jars are made for one platform each, none of them for this one. Each such jar is rightly dropped; that all of them
 * are may be a mistake.
 */
final class DroppedModules {
    private DroppedModules() {}

    /** The same analyses, with a warning at the first jar of such a module. */
    static List<DependencyAnalysis> warn(List<DependencyAnalysis> analyses, Platform platform) {
        Set<String> settled = analyses.stream()
                .filter(each -> each.jar().isNative() && !each.dropped())
                .map(each -> each.dependency().module())
                .collect(toCollection(HashSet::new));
        return analyses.stream()
                .map(each -> each.dropped() && settled.add(each.dependency().module())
                        ? each.withWarning("no jar of " + each.dependency().module() + " is for " + platform
                                + ": add the one whose classifier names it, if there is one")
                        : each)
                .toList();
    }
}
