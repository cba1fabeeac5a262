package dev.personalbrain.image.jib;

import dev.personalbrain.image.BaseCheck;
import dev.personalbrain.image.BaseLock;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What images are built with.
 *
 * @param cacheFolder the plugin's; made where there is none, shared by builds that run at the same time
 * @param registries also says whether all this happens offline
 * @param lock of the base images' digests
 * @param check whether native files are compared with the libraries of the base image
 */
public record BuildSettings(
        Path cacheFolder, RegistryAccess registries, DockerSettings docker, Optional<BaseLock> lock, BaseCheck check) {
    /** One whose bases are checked as usual. */
    public BuildSettings(Path cacheFolder, RegistryAccess registries, DockerSettings docker, Optional<BaseLock> lock) {
        this(cacheFolder, registries, docker, lock, BaseCheck.AUTO);
    }
}
