package dev.personalbrain.bun;

import dev.personalbrain.packages.PackageCache;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The Bun executables that a build runs, all of them from npm.
 *
 * @param here what the compiler runs on
 * @param compiler of the configured version
 * @param bundler that can tell what an application consists of; the plugin's own where the configured one cannot
 */
record BunTools(
        BunPins pins, BunVersion version, BunTarget here, Path scratch, BunProcess compiler, BunProcess bundler) {
    static BunTools of(BunSettings settings, PackageCache cache, Path scratch) throws IOException {
        BunPins pins = PinnedBun.pins(settings);
        BunVersion version = BunVersion.of(pins.version());
        BunTarget here = PinnedBun.here(pins);
        BunProcess compiler = new BunProcess(PinnedBun.executable(pins, here, cache), scratch, settings.timeout());
        BunProcess bundler =
                version.tellsWhatItBundles() ? compiler : new BunProcess(own(cache), scratch, settings.timeout());
        return new BunTools(pins, version, here, scratch, compiler, bundler);
    }

    private static Path own(PackageCache cache) throws IOException {
        BunPins pins = BunPins.bundled();
        return PinnedBun.executable(pins, PinnedBun.here(pins), cache);
    }
}
