package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsFetchTest {
    private static final Authorization PROXY_LOGIN = Authorization.basic("me", "p@ss:word");

    private static TestCertificates certificates;

    private final TestModule module = TestModule.of(300_000);

    @TempDir
    Path folder;

    private FaultyRepository repository;
    private TestFetch fetch;

    @BeforeAll
    static void makeCertificates(@TempDir Path folder) throws Exception {
        certificates = TestCertificates.make(folder);
    }

    @BeforeEach
    void start() throws Exception {
        repository =
                FaultyRepository.start(certificates.sockets("good"), "https").serve(TestModule.PATH, module.bytes());
        fetch = new TestFetch(folder).from(repository.base());
    }

    @AfterEach
    void stop() throws IOException {
        repository.close();
    }

    private UserException failure() {
        return catchThrowableOfType(UserException.class, () -> fetch.run(module));
    }

    private TestFetch trusting() throws Exception {
        return fetch.with("BRAIN_CA_CERT", Files.writeString(folder.resolve("ca.pem"), certificates.pem("authority")));
    }

    @Test
    void refusesAnUnknownAuthority() {
        assertThat(failure())
                .hasMessageContaining("its certificate is from an unknown authority. To mend: set BRAIN_CA_CERT");
        assertThat(fetch.clock.sleeps()).isEmpty();
    }

    @Test
    void believesAnybodyWhereTheUserSaysSo() throws Exception {
        fetch.anyCertificate = true;
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
    }

    @Test
    void trustsTheAuthorityThatTheUserNames() throws Exception {
        assertThat(trusting().run(module)).isEqualTo(module.bytes());
    }

    @Test
    void trustsTheAuthorityAmongOthersInTheUsualVariable() throws Exception {
        String bundle =
                "# Corporate\n" + certificates.pem("expired") + "\ns:CN=authority\n" + certificates.pem("authority");
        fetch.with("SSL_CERT_FILE", Files.writeString(folder.resolve("bundle.pem"), bundle));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
    }

    @Test
    void refusesACertificateOfAnotherHost() throws Exception {
        trusting().from(repository.base("localhost"));
        assertThat(failure())
                .hasMessageContaining("its certificate is not valid: ")
                .hasMessageContaining(". To mend: name the server as its certificate does, or have it");
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        trusting();
        try (FaultyRepository stale = FaultyRepository.start(certificates.sockets("expired"), "https")) {
            fetch.from(stale.base());
            assertThat(failure())
                    .hasMessageContaining(
                            "its certificate has expired. To mend: have the server's certificate renewed");
        }
    }

    @Test
    void namesACertificateFileThatIsNone() throws Exception {
        fetch.with("BRAIN_CA_CERT", Files.writeString(folder.resolve("ca.pem"), "hello"));
        assertThat(failure()).hasMessageContaining("ca.pem' holds no certificate (BRAIN_CA_CERT");
        fetch.with("BRAIN_CA_CERT", folder.resolve("absent.pem"));
        assertThat(failure().exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void resumesWhereTheBodyBrokeOff() throws Exception {
        repository.failing(TestModule.PATH, Fault.truncatedAfter(100_000));
        assertThat(trusting().run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests().get(1).header("Range")).hasValue("bytes=100000-");
    }

    @Test
    void keepsTheConnectionThroughTheTunnel() throws Exception {
        repository.failing(TestModule.PATH, Fault.status(503), Fault.otherBytes());
        try (ForwardProxy proxy = ForwardProxy.start(repository.port(), Optional.empty())) {
            trusting().from("https://repository.invalid/maven2").with("https_proxy", "127.0.0.1:" + proxy.port());
            assertThat(fetch.run(module)).isEqualTo(module.bytes());
        }
        assertThat(repository.requests()).hasSize(3);
        assertThat(repository.connections()).isEqualTo(1);
    }

    @Test
    void refusesToGoOnWithoutEncryption() throws Exception {
        repository.failing(TestModule.PATH, Fault.redirect("http://127.0.0.1:1/x.jar"));
        trusting();
        assertThat(failure()).hasMessageContaining("redirected from https to http://127.0.0.1:1/x.jar");
    }

    @Test
    void tunnelsThroughAProxyThatKnowsUs() throws Exception {
        try (ForwardProxy proxy = ForwardProxy.start(repository.port(), Optional.of(PROXY_LOGIN))) {
            trusting().from("https://repository.invalid/maven2");
            fetch.with("HTTPS_PROXY", "http://me:p%40ss%3Aword@127.0.0.1:" + proxy.port());
            assertThat(fetch.run(module)).isEqualTo(module.bytes());
            assertThat(proxy.requests()).extracting(SeenRequest::method).containsExactly("CONNECT");
            assertThat(proxy.requests().get(0).path()).isEqualTo("repository.invalid:443");
        }
        assertThat(repository.requests().get(0).header("Proxy-Authorization")).isEmpty();
    }

    @Test
    void tunnelsThroughAProxyThatLetsEverybodyPass() throws Exception {
        try (ForwardProxy proxy = ForwardProxy.start(repository.port(), Optional.empty())) {
            trusting().from("https://repository.invalid/maven2").with("https_proxy", "127.0.0.1:" + proxy.port());
            assertThat(fetch.run(module)).isEqualTo(module.bytes());
        }
    }

    @Test
    void saysThatTheProxyDoesNotKnowUs() throws Exception {
        try (ForwardProxy proxy = ForwardProxy.start(repository.port(), Optional.of(PROXY_LOGIN))) {
            trusting().from("https://repository.invalid/maven2");
            fetch.with("HTTPS_PROXY", "http://me:wrong@127.0.0.1:" + proxy.port());
            assertThat(failure())
                    .hasMessageContaining("the proxy answered HTTP 407. To mend: put the proxy's user:password@")
                    .hasMessageNotContaining("wrong");
            assertThat(proxy.requests()).hasSize(1);
        }
    }
}
