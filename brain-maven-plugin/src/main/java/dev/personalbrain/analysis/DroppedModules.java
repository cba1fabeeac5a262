package dev.personalbrain.analysis;

import static java.util.stream.Collectors.toSet;

import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Set;

/**
 * Modules whose jars are made for one platform each, none of them for this one. Each such jar is rightly dropped; that all of them
 * are may be a mistake.
 */
final class DroppedModules {
    private DroppedModules() {}

    /** The same analyses, with a warning at each jar of such a module. */
    static List<DependencyAnalysis> warn(List<DependencyAnalysis> analyses, Platform platform) {
        Set<String> kept = analyses.stream()
                .filter(each -> each.jar().isNative() && !each.dropped())
                .map(each -> each.dependency().module())
                .collect(toSet());
        return analyses.stream()
                .map(each -> each.dropped() && !kept.contains(each.dependency().module())
                        ? each.withWarning("no jar of " + each.dependency().module() + " is for " + platform
                                + ": add the one whose classifier names it, if there is one")
                        : each)
                .toList();
    }
}
