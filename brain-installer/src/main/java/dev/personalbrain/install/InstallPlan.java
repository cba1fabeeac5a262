package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a manifest puts in place on one platform, each kind in the manifest's order. */
public record InstallPlan(Platform platform, List<PlannedModule> modules, List<PlannedPackage> packages) {
    public InstallPlan {
        modules = List.copyOf(modules);
        packages = List.copyOf(packages);
    }

    /** @throws UserException PLATFORM where the manifest was not made for this platform */
    public static InstallPlan of(Manifest manifest, Platform platform) {
        if (!manifest.platforms().contains(platform)) {
            throw new UserException(ExitCode.PLATFORM, foreign(manifest, platform));
        }
        List<PlannedModule> modules = manifest.mavenModulesOn(platform).stream()
                .map(module -> new PlannedModule(module, module.installations().get(platform)))
                .toList();
        List<PlannedPackage> packages = manifest.npmModulesOn(platform).stream()
                .map(module -> new PlannedPackage(module, module.installations().get(platform)))
                .toList();
        return new InstallPlan(platform, modules, packages);
    }

    private static String foreign(Manifest manifest, Platform platform) {
        List<Platform> platforms = manifest.platforms();
        String known = platforms.isEmpty()
                ? "none"
                : platforms.stream().map(Platform::toString).collect(Collectors.joining(", "));
        return platform + ": the manifest has nothing for this platform (it has: " + known + "): "
                + hint(platform, platforms)
                + "run the release again with this platform among its own, or install on one of those";
    }

    private static String hint(Platform platform, List<Platform> platforms) {
        Arch arch = platform.arch();
        boolean glibcOnly = platform.isMusl() && platforms.contains(Platform.of(platform.os(), arch));
        return glibcOnly
                ? "this machine's C library is musl, and " + Platform.of(platform.os(), arch)
                        + " needs the GNU C library, as a Debian or Ubuntu image has it; "
                : "";
    }

    /** What of it goes into one of the folders. */
    FolderPlan in(TargetFolder target) {
        return new FolderPlan(target, target.name().equals(TargetFolder.NODE_MODULES) ? packages : modules);
    }

    /** What of it goes into these folders. */
    InstallPlan only(List<FolderPlan> folders) {
        return new InstallPlan(platform, of(folders, PlannedModule.class), of(folders, PlannedPackage.class));
    }

    private static <T extends Planned> List<T> of(List<FolderPlan> folders, Class<T> kind) {
        return folders.stream()
                .flatMap(folder -> folder.modules().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Modules of both kinds. */
    public List<Planned> all() {
        return Stream.<Planned>concat(modules.stream(), packages.stream()).toList();
    }

    /** Of the originals. */
    public long downloadBytes() {
        return all().stream().mapToLong(Planned::downloadBytes).sum();
    }

    /** Of all files that are put in place. */
    public long installedBytes() {
        return all().stream().mapToLong(Planned::installedBytes).sum();
    }
}
