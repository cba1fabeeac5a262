package dev.personalbrain.install;

import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What to install, where.
 *
 * @param root the application's folder; {@code native_modules} and {@code node_modules} go into it
 * @param lockWait how long to wait for another installer that is at work in the same folder
 */
public record InstallRequest(Path root, ManifestFile manifest, Platform platform, Duration lockWait) {
    public static final Duration LOCK_WAIT = Duration.ofMinutes(10);

    public InstallRequest(Path root, ManifestFile manifest, Platform platform) {
        this(root, manifest, platform, LOCK_WAIT);
    }

    Marker marker() {
        return new Marker(manifest.sha256(), platform);
    }
}
