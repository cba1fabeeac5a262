package dev.personalbrain.image.jib;

import dev.personalbrain.image.BaseImage;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;

/** Base images from registries, daemons and files, kept in the folder {@code base} of the cache. */
final class BaseSources implements BaseImages {
    private final RegistryBases registry;
    private final DaemonBases daemon;
    private final TarBases tar;

    /** @param cacheFolder the plugin's */
    BaseSources(
            Path cacheFolder,
            Registries registries,
            DockerSettings docker,
            BaseOptions options,
            ImageListener listener) {
        BaseCache cache = BaseCache.in(cacheFolder);
        this.registry = new RegistryBases(cache, registries, options, listener);
        this.tar = new TarBases(cache);
        this.daemon = new DaemonBases(cache, new DockerProgram(docker));
    }

    @Override
    public Base read(BaseImage image, Platform platform) throws IOException {
        if (image instanceof BaseImage.InRegistry base) {
            return registry.read(base.reference(), platform);
        }
        if (image instanceof BaseImage.InDaemon base) {
            return daemon.read(base.reference(), platform);
        }
        return tar.read(((BaseImage.InTar) image).file(), platform);
    }
}
