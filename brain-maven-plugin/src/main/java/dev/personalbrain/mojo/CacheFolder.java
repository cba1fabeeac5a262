package dev.personalbrain.mojo;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;

/** Where results are kept between builds when the user does not say: the XDG base directory specification's cache folder. */
final class CacheFolder {
    private CacheFolder() {}

    /** @param named by the user; null where he does not say */
    static Path of(File named) {
        return named == null ? of(System.getenv(), System.getProperty("user.home")) : named.toPath();
    }

    static Path of(Map<String, String> environment, String home) {
        // The specification tells to ignore a path that is not absolute.
        Path base = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        return (base.isAbsolute() ? base : Path.of(home, ".cache")).resolve("brain");
    }
}
