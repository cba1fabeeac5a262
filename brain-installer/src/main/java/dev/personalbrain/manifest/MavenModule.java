package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An artifact of a Maven repository; {@code id} is {@code group:artifact[:classifier]:version}.
 *
 * @param installations what is put in place on each platform
 */
public record MavenModule(String id, String path, long bytes, String sha256, Map<Platform, Installation> installations)
        implements NativeModule {
    public static final String KIND = "maven";

    public MavenModule {
        installations = Collections.unmodifiableMap(new TreeMap<>(installations));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Platform> platforms() {
        return installations.keySet();
    }
}
