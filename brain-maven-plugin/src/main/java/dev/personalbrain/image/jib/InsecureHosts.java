package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.HostPattern;
import dev.personalbrain.fetch.Loopback;
import java.net.URI;
import java.util.Set;

/**
 * Registries that may be spoken to without encryption, or with a certificate that nobody vouches for. This machine itself always may.
 *
 * @param all any registry may; credentials are nevertheless sent without protection only to those that are named
 * @param named hosts, each with the port where it has one: {@code registry.example.com:5000}
 */
public record InsecureHosts(boolean all, Set<String> named) {
    public static final InsecureHosts NONE = new InsecureHosts(false, Set.of());

    public InsecureHosts {
        named = Set.copyOf(named);
    }

    /** Whether it may be spoken to at all. */
    boolean mayBeInsecure(URI registry) {
        return all || mayHaveSecrets(registry);
    }

    /** Whether credentials may be sent to it though somebody in between could read them. */
    boolean mayHaveSecrets(URI registry) {
        return Loopback.is(registry.getHost())
                || named.stream().anyMatch(name -> HostPattern.parse(name).matches(registry));
    }
}
