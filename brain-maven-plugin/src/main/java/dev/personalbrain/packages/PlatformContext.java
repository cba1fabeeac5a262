package dev.personalbrain.packages;

import dev.personalbrain.platform.Platform;

/** What is the same for all packages of one platform. */
record PlatformContext(NpmRequest request, NpmTarget target, ScriptDecisions decisions, LibcTwins twins) {
    static PlatformContext of(NpmRequest request, NpmTarget target, ScriptDecisions decisions) {
        return new PlatformContext(
                request,
                target,
                decisions,
                new LibcTwins(target.selection().packages(), target.selection().platform()));
    }

    Platform platform() {
        return target.selection().platform();
    }

    boolean acceptsMissing(CachedPackage cached) {
        return request.acceptMissing().contains(cached.locked().name());
    }

    boolean prunes(CachedPackage cached) {
        return request.prune() && !request.unpruned().contains(cached.locked().name());
    }

    /** Whether a vendored file is of use on another one of the platforms asked for. */
    boolean isForAnotherTarget(PackageFile file) {
        return request.targets().stream()
                .anyMatch(each -> file.runsOn(each.selection().platform()));
    }
}
