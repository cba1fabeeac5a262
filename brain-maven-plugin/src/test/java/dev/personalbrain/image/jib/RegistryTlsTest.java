package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.Authorization;
import dev.personalbrain.fetch.DirectHosts;
import dev.personalbrain.fetch.ForwardProxy;
import dev.personalbrain.fetch.NamedProxy;
import dev.personalbrain.fetch.Proxies;
import dev.personalbrain.fetch.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates, and proxies on the way. A proxy leads to {@code repository.invalid}, which is not this machine. */
class RegistryTlsTest {
    private static final String HOST = "repository.invalid";

    @TempDir
    private static Path folder;

    private static TestCertificates certificates;

    private final RegistryFixture user = new RegistryFixture();
    private final BuiltImage image = RandomImage.of(RandomImage.layer("application", 2_000_000));
    private TestRegistry secure;
    private TestRegistry plain;

    @BeforeAll
    static void make() throws IOException, InterruptedException, GeneralSecurityException {
        certificates = TestCertificates.make(folder);
        Files.writeString(folder.resolve("ca.pem"), certificates.pem("authority"));
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        secure = TestRegistry.start(certificates.sockets("good"), "https");
        plain = TestRegistry.start();
    }

    @AfterEach
    void stop() throws IOException {
        secure.close();
        plain.close();
    }

    /** Has all requests go through a proxy that leads to the registry, whatever they are for. */
    private ForwardProxy lead(TestRegistry registry, Optional<Authorization> required, String login)
            throws IOException {
        ForwardProxy proxy = ForwardProxy.start(registry.port(), required);
        Optional<NamedProxy> url =
                Optional.of(new NamedProxy("HTTPS_PROXY", "http://" + login + "127.0.0.1:" + proxy.port()));
        user.through(new Proxies(url, url, DirectHosts.NONE));
        return proxy;
    }

    @Test
    void trustsTheAuthorityInTheFile() throws IOException {
        try (ForwardProxy proxy = lead(secure, Optional.empty(), "")) {
            user.trusting(folder.resolve("ca.pem")).push(image, HOST + "/app", "1.0");
            int before = secure.requests().size();

            user.push(image, HOST + "/app", "1.0");

            assertThat(secure.store().tags("app")).containsKey("1.0");
            assertThat(secure.requests().subList(before, secure.requests().size()))
                    .as("nothing but the question for the tag")
                    .containsExactly("HEAD /v2/app/manifests/1.0");
            assertThat(proxy.requests()).allMatch(request -> request.method().equals("CONNECT"));
        }
    }

    @Test
    void doesNotTrustAnUnknownAuthority() throws IOException {
        try (ForwardProxy proxy = lead(secure, Optional.empty(), "")) {
            assertThat(user.failure(image, HOST + "/app", "1.0"))
                    .isEqualTo("<to><image> '" + HOST + "/app': no success with registry " + HOST
                            + ", question for 1.0: its certificate is from an unknown authority; name a PEM file with"
                            + " the authority's certificate in <caCertificates> (brain.caCertificates), or the host in"
                            + " <insecureRegistries> (brain.insecureRegistries) where the network is trusted");
            assertThat(user.waited()).isZero();
            assertThat(secure.requests()).isEmpty();
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void doesNotTrustAnExpiredCertificate() throws IOException, GeneralSecurityException {
        try (TestRegistry expired = TestRegistry.start(certificates.sockets("expired"), "https");
                ForwardProxy proxy = lead(expired, Optional.empty(), "")) {
            user.trusting(folder.resolve("ca.pem"));

            assertThat(user.failure(image, HOST + "/app", "1.0"))
                    .endsWith(": its certificate has expired; have the registry's certificate renewed, or set this"
                            + " machine's clock right, or name the host in <insecureRegistries>"
                            + " (brain.insecureRegistries) where the network is trusted");
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void doesNotTrustACertificateOfAnotherName() throws IOException {
        try (ForwardProxy proxy = lead(secure, Optional.empty(), "")) {
            user.trusting(folder.resolve("ca.pem"));

            assertThat(user.failure(image, "other.invalid/app", "1.0"))
                    .contains(": its certificate is not valid: ", "other.invalid")
                    .endsWith("; use a name of the registry that its certificate has, or have it get one for this name,"
                            + " or name the host in <insecureRegistries> (brain.insecureRegistries) where the network is"
                            + " trusted");
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void acceptsACertificateOfAnotherNameWhereTheRegistryIsDeclaredInsecure() throws IOException {
        try (ForwardProxy proxy = lead(secure, Optional.empty(), "")) {
            user.trusting(folder.resolve("ca.pem")).insecure(new InsecureHosts(false, Set.of("other.invalid")));
            user.push(image, "other.invalid/app", "1.0");

            assertThat(secure.store().tags("app")).containsKey("1.0");
            assertThat(proxy.requests()).isNotEmpty();
        }
    }

    @Test
    void acceptsWhateverCertificateWhereTheRegistryIsDeclaredInsecure() throws IOException {
        secure.behind(TestDoor.basic("ann", "secret"));
        try (ForwardProxy proxy = lead(secure, Optional.empty(), "")) {
            user.as("ann", "secret").insecure(new InsecureHosts(false, Set.of(HOST)));
            user.push(image, HOST + "/app", "1.0");

            assertThat(secure.store().tags("app")).containsKey("1.0");
            assertThat(proxy.requests()).isNotEmpty();
        }
    }

    @Test
    void acceptsWhateverCertificateOnThisMachine() throws IOException {
        user.push(image, secure.host() + "/app", "1.0");

        assertThat(secure.store().tags("app")).containsKey("1.0");
    }

    @Test
    void keepsLoginsFromARegistryThatIsInsecureWithoutBeingNamed() throws IOException {
        secure.behind(TestDoor.basic("ann", "secret"));
        try (ForwardProxy proxy = lead(secure, Optional.empty(), "")) {
            user.as("ann", "secret").insecure(new InsecureHosts(true, Set.of()));

            assertThat(user.failure(image, HOST + "/app", "1.0"))
                    .isEqualTo("<to><image> '" + HOST + "/app': " + HOST
                            + " wants a login, which is not sent there since others could read it: name the host in"
                            + " <insecureRegistries> (brain.insecureRegistries) where the network is trusted");
            assertThat(secure.seen())
                    .noneMatch(request -> request.header("Authorization").isPresent());
            assertThat(proxy.requests()).isNotEmpty();
        }
    }

    @Test
    void refusesARegistryThatSpeaksHttpAtOnce() throws IOException {
        try (ForwardProxy proxy = lead(plain, Optional.empty(), "")) {
            long begin = System.nanoTime();

            assertThat(user.failure(image, HOST + ":5000/app", "1.0"))
                    .isEqualTo("<to><image> '" + HOST + ":5000/app': " + HOST
                            + ":5000 speaks http, which is not encrypted: name the host in <insecureRegistries>"
                            + " (brain.insecureRegistries) where the network is trusted");
            assertThat(user.waited()).isZero();
            assertThat((System.nanoTime() - begin) / 1_000_000_000).isLessThan(5);
            assertThat(plain.requests()).containsExactly("GET http://" + HOST + ":5000/v2/");
            assertThat(proxy.requests()).hasSize(2);
        }
    }

    @Test
    void tellsTheProxyWhoAsks() throws IOException {
        try (ForwardProxy proxy = lead(secure, Optional.of(Authorization.basic("me", "p@ss")), "me:p%40ss@")) {
            user.trusting(folder.resolve("ca.pem")).push(image, HOST + "/app", "1.0");

            assertThat(secure.store().tags("app")).containsKey("1.0");
            assertThat(proxy.requests()).isNotEmpty();
        }
    }

    @Test
    void saysWhenTheProxyRefuses() throws IOException {
        try (ForwardProxy proxy = lead(secure, Optional.of(Authorization.basic("me", "p@ss")), "me:wrong@")) {
            assertThat(user.failure(image, HOST + "/app", "1.0"))
                    .endsWith(
                            ": the proxy answered HTTP 407; put the proxy's user and password into Maven's settings, or"
                                    + " the host among its <nonProxyHosts>")
                    .doesNotContain("wrong");
            assertThat(user.waited()).isZero();
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void leavesTheWholeJvmAsItIs() throws IOException {
        Map<Object, Object> before = Map.copyOf(System.getProperties());
        try (ForwardProxy proxy = lead(secure, Optional.empty(), "")) {
            user.trusting(folder.resolve("ca.pem")).push(image, HOST + "/app", "1.0");

            assertThat(Map.copyOf(System.getProperties())).isEqualTo(before);
            assertThat(proxy.requests()).isNotEmpty();
        }
    }

    @Test
    void needsNoCertificatesForHttpOnThisMachine() throws IOException {
        user.trusting(folder.resolve("gone.pem")).push(image, plain.host() + "/app", "1.0");

        assertThat(plain.store().tags("app")).containsKey("1.0");
        assertThat(plain.requests()).startsWith("GET /v2/", "HEAD /v2/app/manifests/1.0");
    }

    @Test
    void saysWhichFileHoldsNoCertificate() throws IOException {
        Path empty = Files.createTempFile(folder, "empty", ".pem");
        user.trusting(empty);

        assertThat(user.failure(image, secure.host() + "/app", "1.0"))
                .isEqualTo("certificates '" + empty + "' holds no certificate (BRAIN_CA_CERT, SSL_CERT_FILE or"
                        + " <caCertificates>: expected a PEM file with certificates)");
    }
}
