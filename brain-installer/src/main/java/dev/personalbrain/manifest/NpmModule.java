package dev.personalbrain.manifest;

import dev.personalbrain.platform.Platform;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A package of an npm registry; {@code id} is {@code name@version}.
 *
 * @param registry base URL with {@code /} at its end, without credentials
 * @param path of the tarball below the registry: {@code @libsql/linux-x64-gnu/-/linux-x64-gnu-0.5.13.tgz}
 * @param bytes of the tarball
 * @param sha256 of the tarball
 * @param integrity of the tarball, as a lock file has it: {@code sha512-BASE64}; sha384 and sha256 are fine too, sha1 is not
 * @param installations what is put in place on each platform
 */
public record NpmModule(
        String name,
        String version,
        String registry,
        String path,
        long bytes,
        String sha256,
        String integrity,
        Map<Platform, NpmInstallation> installations)
        implements NativeModule {
    public static final String KIND = "npm";

    public NpmModule {
        installations = Collections.unmodifiableMap(new TreeMap<>(installations));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String id() {
        return name + "@" + version;
    }

    @Override
    public Set<Platform> platforms() {
        return installations.keySet();
    }
}
