package dev.personalbrain.image.jib;

import dev.personalbrain.image.BaseLock;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What images are built with.
 *
 * @param cacheFolder the plugin's; made where there is none, shared by builds that run at the same time
 * @param registries also says whether all this happens offline
 * @param lock of the base images' digests
 */
public record BuildSettings(
        Path cacheFolder, RegistryAccess registries, DockerSettings docker, Optional<BaseLock> lock) {}
