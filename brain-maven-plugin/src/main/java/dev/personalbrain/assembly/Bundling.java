package dev.personalbrain.assembly;

import dev.personalbrain.bun.BunRequest;
import dev.personalbrain.bun.BunSettings;
import dev.personalbrain.bun.BundleAnalysis;
import dev.personalbrain.bun.PinnedBun;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.packages.NpmPackages;
import dev.personalbrain.packages.NpmTarget;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What Bun makes a program of for one platform.
 *
 * @param all packages, those that become part of the program among them
 */
record Bundling(NpmTarget all, BunRequest request) {
    /**
     * @param work a folder of our own
     * @param name of the program's file
     */
    static Bundling of(LockedPackages locked, Platform platform, BunSettings bun, Path work, String name)
            throws IOException {
        NpmTarget all = locked.all(platform);
        locked.cache().expect(all.selection().packages(), PinnedBun.packages(bun, platform));
        NpmAnalysis packages = NpmPackages.analyze(locked.request(all)).get(0);
        return new Bundling(
                all, new BunRequest(locked.tree(), all.selection(), packages, locked.cache(), work, name, bun));
    }

    /** Those that the program has to find beside it. */
    NpmTarget installed(BundleAnalysis bundle) {
        return new NpmTarget(all.selection(), bundle.installed());
    }
}
