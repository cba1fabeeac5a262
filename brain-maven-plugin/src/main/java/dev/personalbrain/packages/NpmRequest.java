package dev.personalbrain.packages;

import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Set;

/**
 * What to make native modules of.
 *
 * @param targets one for each platform
 * @param scripts what the user has decided about packages with install scripts
 * @param prune whether to leave out what no program needs at run time
 * @param unpruned names of packages that are left whole but for native files of other platforms
 * @param acceptMissing names of packages that may lack native files for the platform
 */
public record NpmRequest(
        LockedTree tree,
        List<NpmTarget> targets,
        PackageCache cache,
        List<ScriptDecision> scripts,
        boolean prune,
        Set<String> unpruned,
        Set<String> acceptMissing) {
    public NpmRequest {
        targets = List.copyOf(targets);
        scripts = List.copyOf(scripts);
        unpruned = Set.copyOf(unpruned);
        acceptMissing = Set.copyOf(acceptMissing);
    }

    /** That platform's, which is one of the request's. */
    NpmTarget target(Platform platform) {
        return targets.stream()
                .filter(each -> each.selection().platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }

    /** With nothing decided, and pruning. */
    public NpmRequest(LockedTree tree, List<NpmTarget> targets, PackageCache cache) {
        this(tree, targets, cache, List.of(), true, Set.of(), Set.of());
    }
}
