package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.lock.Conditions;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.npm.Integrity;
import dev.personalbrain.packages.PackageCache;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bun of one version for one target, from the npm registry as any package, verified by its integrity. Uses no Bun of this machine's. */
public final class PinnedBun {
    private PinnedBun() {}

    /**
     * The executable in the cache.
     *
     * @throws UserException where there is no integrity for it, or it cannot be had
     */
    public static Path executable(BunSettings settings, Platform platform, PackageCache cache) throws IOException {
        return executable(pins(settings), BunTarget.of(platform, settings.variant()), cache);
    }

    /** The packages that a build for the platform takes Bun from. */
    public static List<LockedPackage> packages(BunSettings settings, Platform platform) {
        BunPins pins = pins(settings);
        List<LockedPackage> packages = new ArrayList<>();
        packages.add(locked(pins, here(pins)));
        packages.add(locked(pins, BunTarget.of(platform, settings.variant())));
        if (!BunVersion.of(pins.version()).tellsWhatItBundles()) {
            packages.add(locked(BunPins.bundled(), here(BunPins.bundled())));
        }
        return packages;
    }

    /** What a Bun that runs here is called. */
    static BunTarget here(BunPins pins) {
        return oldProcessors(pins).orElseGet(() -> BunTarget.of(Platform.current(), BunVariant.DEFAULT));
    }

    /** Before 1.4 the usual Bun does not run on every x64 processor, and nobody knows this one. */
    private static Optional<BunTarget> oldProcessors(BunPins pins) {
        return BunTarget.parse(Platform.current() + BunVariant.BASELINE.suffix())
                .filter(target -> !BunVersion.of(pins.version()).runsOnOldProcessors())
                .filter(pins.integrities()::containsKey);
    }

    static BunPins pins(BunSettings settings) {
        BunPins bundled = BunPins.bundled();
        return settings.version().equals(bundled.version())
                ? bundled
                : new BunPins(settings.version(), settings.integrities());
    }

    static Path executable(BunPins pins, BunTarget target, PackageCache cache) throws IOException {
        return cache.get(locked(pins, target)).root().resolve(target.executablePath());
    }

    private static LockedPackage locked(BunPins pins, BunTarget target) {
        Integrity integrity = pins.integrity(target).orElseThrow(() -> unpinned(pins, target));
        return locked(target, pins.version(), integrity);
    }

    private static UserException unpinned(BunPins pins, BunTarget target) {
        return new UserException(
                ExitCode.CONFIGURATION,
                "<bun><version>: " + pins.version() + " is not the plugin's own ("
                        + BunPins.bundled().version()
                        + "), and <bun><integrity> has nothing for " + target + "; `npm view " + target.packageName()
                        + "@"
                        + pins.version() + " dist.integrity` prints it");
    }

    private static LockedPackage locked(BunTarget target, String version, Integrity integrity) {
        String name = target.packageName();
        return new LockedPackage(
                name,
                name,
                version,
                Optional.empty(),
                Optional.of(integrity),
                Conditions.NONE,
                false,
                false,
                false,
                false,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
