package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Proxies;
import dev.personalbrain.image.ImageReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user said about registries: as whom, through which proxy, from which mirror, trusting whom. Reads nothing by itself.
 *
 * @param from the login of the base image's own configuration
 * @param to the login of the target's own configuration
 * @param servers logins by host, with or without port
 * @param configurations Docker's and Podman's files with logins and credential helpers, in the order in which they are asked; need
 *     not exist
 * @param mirrors by the registry's host: hosts to pull from in its place, in the order in which they are tried
 * @param certificates PEM file with certificate authorities to trust beside those of the JVM
 */
public record RegistryAccess(
        Own from,
        Own to,
        Servers servers,
        List<Path> configurations,
        Proxies proxies,
        Map<String, List<String>> mirrors,
        InsecureHosts insecure,
        Optional<Path> certificates,
        boolean offline,
        RegistryLimits limits) {
    /** Nobody, and nothing special. */
    public static final RegistryAccess ANONYMOUS = new RegistryAccess(
            Own.NONE,
            Own.NONE,
            id -> Optional.empty(),
            List.of(),
            Proxies.NONE,
            Map.of(),
            InsecureHosts.NONE,
            Optional.empty(),
            false,
            RegistryLimits.DEFAULT);

    public RegistryAccess {
        configurations = List.copyOf(configurations);
        mirrors = Map.copyOf(mirrors);
    }

    /** @throws UserException FETCH where there is no way to any registry */
    public void requirePush(ImageReference target) {
        requireNetwork("<to><image> '" + target + "' cannot be pushed offline: build without -o, or make a tar");
    }

    void requirePull(ImageReference image) {
        requireNetwork("<from><image> '" + image + "' cannot be read offline: build once without -o");
    }

    private void requireNetwork(String otherwise) {
        if (offline) {
            throw new UserException(ExitCode.FETCH, otherwise);
        }
    }

    /** Logins that are kept for servers of all kinds, as Maven's settings are. */
    @FunctionalInterface
    public interface Servers {
        /** @throws dev.personalbrain.error.UserException where there is one that cannot be decrypted */
        Optional<RegistryLogin> find(String id);
    }

    /**
     * What the configuration of one image says about its registry; it comes before all other sources.
     *
     * @param helper a credential helper: its path, or what comes behind {@code docker-credential-} in its name
     */
    public record Own(Optional<RegistryLogin> login, Optional<String> helper) {
        public static final Own NONE = new Own(Optional.empty(), Optional.empty());
    }
}
