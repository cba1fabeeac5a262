package dev.personalbrain.application;

import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.List;

/**
 * An application made ready for one platform: everything that its outputs are rendered from.
 *
 * @param manifest the native modules that do not ship with it
 * @param packages where those of them come from that are npm's
 * @param extraFiles the user's own files, in every output beside the application's
 */
public record Application(
        ApplicationSettings settings,
        Platform platform,
        Program program,
        Manifest manifest,
        NodePackages packages,
        List<LayoutEntry> extraFiles) {
    public Application {
        extraFiles = List.copyOf(extraFiles);
    }

    /** Without npm modules and without files of the user's own. */
    public Application(ApplicationSettings settings, Platform platform, Program program, Manifest manifest) {
        this(settings, platform, program, manifest, NodePackages.NONE, List.of());
    }

    /** With the user's own files; reads their folders, not their content. */
    public Application with(ExtraFiles extra) throws IOException {
        return new Application(settings, platform, program, manifest, packages, extra.read(this));
    }

    /** Whether anything has to be installed before it can start. */
    public boolean hasNativeModules() {
        return !manifest.modules().isEmpty();
    }

    /** Whether anything has to be installed into {@code native_modules/}. */
    public boolean hasMavenModules() {
        return !manifest.mavenModules().isEmpty();
    }

    /** Whether anything has to be installed into {@code node_modules/}. */
    public boolean hasNpmModules() {
        return !manifest.npmModules().isEmpty();
    }

    /** Whether its outputs hold a {@code package.json}. */
    boolean isPackage() {
        return hasNpmModules() || program instanceof BunProgram;
    }
}
