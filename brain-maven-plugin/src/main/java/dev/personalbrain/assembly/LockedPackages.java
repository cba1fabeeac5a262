package dev.personalbrain.assembly;

import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.packages.NpmRequest;
import dev.personalbrain.packages.NpmTarget;
import dev.personalbrain.packages.PackageCache;
import dev.personalbrain.packages.ScriptDecision;
import dev.personalbrain.platform.Platform;
import java.util.List;

/** A project's npm packages, as its lock file has them, and where they are fetched from. */
record LockedPackages(NpmSource source, LockedTree tree, PackageCache cache) {
    /** @throws dev.personalbrain.error.UserException where there is no lock file, or not the one of {@code package.json} */
    static LockedPackages open(NpmSource source, Surroundings surroundings) {
        LockedTree tree = LockedTree.read(source.folder(), source.lockFile());
        return new LockedPackages(source, tree, surroundings.packages(source, tree));
    }

    /** All that production needs on the platform. */
    NpmTarget all(Platform platform) {
        return NpmTarget.all(tree.select(platform, ScriptDecision.excluded(source.scripts())));
    }

    NpmRequest request(NpmTarget target) {
        return new NpmRequest(
                tree,
                List.of(target),
                cache,
                source.scripts(),
                source.prune(),
                source.unpruned(),
                source.acceptMissing());
    }
}
