package dev.personalbrain.mojo;

import dev.personalbrain.image.jib.RegistryAccess;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that read from registries or write to them. */
abstract class AbstractRegistryMojo extends AbstractImageMojo {
    /**
     * Whether every registry may be spoken to by http, or with a certificate that nobody vouches for. Logins are then not sent to it;
     * name the registry in {@code <insecureRegistries>} for that. This machine itself always may.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.allowInsecureRegistries", defaultValue = "false")
    private boolean allowInsecureRegistries;

    /**
     * Registries that may be spoken to by http, or with a certificate that nobody vouches for, logins included: {@code
     * registry.example.com:5000}. Anybody on the way can then read and change what passes.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.insecureRegistries")
    private List<String> insecureRegistries;

    /**
     * Registries to pull from in the place of others, each as {@code registry.example.com=mirror.example.com:5000}. A path behind the
     * mirror's host comes before the names of the repositories. One that fails is passed over. A {@code <mirror>} of Maven's settings
     * whose {@code <mirrorOf>} is a registry's host counts as well.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.registryMirrors")
    private List<String> registryMirrors;

    /**
     * A PEM file with certificate authorities to trust beside those of the JVM. Without it, the file that {@code BRAIN_CA_CERT} or
     * {@code SSL_CERT_FILE} names.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.caCertificates")
    private File caCertificates;

    /**
     * How many seconds a registry may be silent. Without it, 60.
     *
     * @since 0.1.0
     */
    @Parameter(property = "brain.registryTimeout")
    private Integer registryTimeout;

    /** Everything that is said about registries, wherever. */
    final RegistryAccess registryAccess() {
        return new RegistrySettings(
                        mavenSettings(),
                        System.getenv(),
                        allowInsecureRegistries,
                        Entries.given(insecureRegistries),
                        Entries.given(registryMirrors),
                        caCertificates,
                        registryTimeout)
                .access(from(), to());
    }
}
