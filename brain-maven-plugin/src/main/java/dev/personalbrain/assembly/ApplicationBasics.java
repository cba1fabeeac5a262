package dev.personalbrain.assembly;

import dev.personalbrain.application.ApplicationSettings;
import dev.personalbrain.application.ExtraFiles;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.platform.Platform;
import java.nio.file.Path;

/**
 * What applications of both kinds are made with.
 *
 * @param target the project's folder for what is built
 */
public record ApplicationBasics(ApplicationSettings settings, ExtraFiles extraFiles, Path target) {
    /** A folder for what one platform alone needs. */
    Path work(Platform platform) {
        return target.resolve("brain").resolve(platform.toString());
    }

    Manifest.Application owner() {
        return new Manifest.Application(settings.names().name(), settings.version());
    }
}
