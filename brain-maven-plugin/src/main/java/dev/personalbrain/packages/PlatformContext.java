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

    /** By its name, or with the package of the same kind that the platform wants in its place. */
    boolean acceptsMissing(CachedPackage cached) {
        String name = cached.locked().name();
        return request.acceptMissing().contains(name)
                || target.selection().missing().stream()
                        .anyMatch(each -> each.others().contains(name) && each.isOneOf(request.acceptMissing()));
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
