package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.Authorization;
import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.fetch.ForwardProxy;
import dev.personalbrain.fetch.SeenRequest;
import dev.personalbrain.fetch.TestCertificates;
import dev.personalbrain.scripts.Script.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Certificates, proxies, credentials. */
@Timeout(120)
class NetworkTest {
    private static final TestPackage PACKAGE = TestPackage.of("a").withLibrary("a.node", 100_000);
    private static final String HOST = "repository.invalid";

    @TempDir
    static Path keys;

    private static TestCertificates certificates;
    private static Path authority;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = TestCertificates.make(keys);
        authority = Files.writeString(keys.resolve("authority.pem"), "An authority:\n" + certificates.pem("authority"));
    }

    @ParameterizedTest
    @EnumSource
    void believesAnAuthorityThatItIsTold(Runtime runtime) throws Exception {
        try (FaultyRepository server = secure("good")) {
            assertThat(install(runtime, server, "127.0.0.1")
                            .with("--cacert", authority)
                            .run()
                            .errors())
                    .isEmpty();
            assertThat(install(runtime, server, "127.0.0.1")
                            .set("BRAIN_CA_CERT", authority)
                            .run()
                            .code())
                    .isZero();
            assertThat(install(runtime, server, "127.0.0.1")
                            .set("SSL_CERT_FILE", authority)
                            .run()
                            .code())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void believesNoOtherAuthority(Runtime runtime) throws Exception {
        try (FaultyRepository server = secure("good")) {
            Result result = install(runtime, server, "127.0.0.1").run();

            assertThat(result.code()).isEqualTo(4);
            assertThat(result.errors()).contains("its certificate is from an unknown authority", "set BRAIN_CA_CERT");
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void believesNoCertificateOfYesterday(Runtime runtime) throws Exception {
        try (FaultyRepository server = secure("expired")) {
            Result result = install(runtime, server, "127.0.0.1")
                    .with("--cacert", authority)
                    .run();

            assertThat(result.code()).isEqualTo(4);
            // Deno gives the same reason for both.
            String reason = runtime == Runtime.DENO ? "is from an unknown authority" : "has expired";
            assertThat(result.errors()).contains("its certificate " + reason);
        }
    }

    @ParameterizedTest
    @EnumSource
    void believesNoCertificateOfAnotherHost(Runtime runtime) throws Exception {
        try (FaultyRepository server = secure("good")) {
            Result result = install(runtime, server, "localhost")
                    .with("--cacert", authority)
                    .run();

            assertThat(result.code()).isEqualTo(4);
            assertThat(result.errors()).contains("its certificate is not valid");
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNoCommonGroundWithAServerWithoutEncryption(Runtime runtime) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            FaultyRepository.daemon(() -> greet(server));
            TestPackage secure = PACKAGE.from("https://127.0.0.1:" + server.getLocalPort() + "/");

            Result result = run(runtime, TestHome.of(folder.resolve("app"), secure))
                    .set("BRAIN_FETCH_TIMEOUT", 2)
                    .set("BRAIN_FETCH_ATTEMPTS", 1)
                    .run();

            assertThat(result.code()).isEqualTo(4);
            assertThat(result.errors()).contains("no encrypted connection");
        }
    }

    /** As servers do that speak first. */
    private static void greet(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("220 no encryption here\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongWithAFileOfCertificates(Runtime runtime) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
        Path damaged = Files.writeString(
                folder.resolve("damaged.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        try (FaultyRepository server = secure("good")) {
            assertWrong(
                    install(runtime, server, "127.0.0.1").with("--cacert", folder.resolve("none")), "cannot be read");
            assertWrong(install(runtime, server, "127.0.0.1").with("--cacert", empty), "holds no certificate");
            assertWrong(install(runtime, server, "127.0.0.1").with("--cacert", damaged), "holds a damaged certificate");
        }
    }

    private static void assertWrong(Script script, String what) throws Exception {
        Result result = script.run();
        assertThat(result.errors())
                .startsWith("Error: certificates '")
                .contains(what)
                .hasLineCount(1);
        assertThat(result.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void goesThroughATunnelWithALogin(Runtime runtime) throws Exception {
        Optional<Authorization> login = Optional.of(Authorization.basic("me", "p@ss"));
        try (FaultyRepository server = secure("good");
                ForwardProxy proxy = ForwardProxy.start(server.port(), login)) {
            Result result = install(runtime, server, HOST)
                    .with("--cacert", authority)
                    .set("HTTPS_PROXY", "http://me:p%40ss@127.0.0.1:" + proxy.port())
                    .run();

            assertThat(result.errors()).isEmpty();
            assertThat(result.code()).isZero();
            assertThat(proxy.requests()).extracting(SeenRequest::method).containsExactly("CONNECT");
            assertThat(proxy.requests().get(0).path()).isEqualTo(HOST + ":" + server.port());
            assertThat(server.requests().get(0).header("Proxy-Authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedByAProxyThatDoesNotKnowIt(Runtime runtime) throws Exception {
        Optional<Authorization> login = Optional.of(Authorization.basic("me", "secret"));
        try (FaultyRepository server = secure("good");
                ForwardProxy proxy = ForwardProxy.start(server.port(), login)) {
            Result result = install(runtime, server, HOST)
                    .set("https_proxy", "http://me:wrong@127.0.0.1:" + proxy.port())
                    .run();

            assertThat(result.code()).isEqualTo(4);
            assertThat(result.errors())
                    .contains("the proxy answered HTTP 407", "HTTPS_PROXY")
                    .doesNotContain("wrong");
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAProxyForWhatIsNotEncrypted(Runtime runtime) throws Exception {
        Optional<Authorization> login = Optional.of(Authorization.basic("me", "secret"));
        try (FaultyRepository server = FaultyRepository.start().serve(PACKAGE.path(), PACKAGE.tarball());
                ForwardProxy proxy = ForwardProxy.start(server.port(), login)) {
            Result result = install(runtime, server, HOST)
                    .with("--allow-http")
                    .set("HTTP_PROXY", "me:secret@127.0.0.1:" + proxy.port())
                    .run();

            assertThat(result.errors()).isEmpty();
            assertThat(proxy.requests().get(0).path()).startsWith("http://" + HOST + ":");
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesPastAProxyWhereItIsTold(Runtime runtime) throws Exception {
        try (FaultyRepository server = secure("good");
                ForwardProxy proxy = ForwardProxy.start(server.port(), Optional.empty())) {
            Script install = install(runtime, server, HOST)
                    .with("--cacert", authority)
                    .set("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port())
                    .set("BRAIN_FETCH_ATTEMPTS", 1);

            assertThat(install.set("NO_PROXY", "other, .invalid").run().errors())
                    .contains("unknown host " + HOST);
            assertThat(install.set("NO_PROXY", HOST + ":1").run().code()).isZero();
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAProxyCannotBeUsedWithoutShowingIt(Runtime runtime) throws Exception {
        try (FaultyRepository server = secure("good")) {
            Result result = install(runtime, server, HOST)
                    .set("HTTPS_PROXY", "socks5://me:secret@127.0.0.1:1")
                    .run();

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.errors())
                    .contains("HTTPS_PROXY is not a usable proxy")
                    .doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsEachHostOnlyWhatIsForIt(Runtime runtime) throws Exception {
        try (FaultyRepository server = FaultyRepository.start().serve(PACKAGE.path(), PACKAGE.tarball())) {
            Files.writeString(folder.resolve(".netrc"), "# mine\nmachine 127.0.0.1 login me password \"a \\\"b\"\n");

            assertThat(sent(install(runtime, server, "127.0.0.1").set("NETRC", folder.resolve(".netrc")), server))
                    .contains(Authorization.basic("me", "a \"b").header());
            assertThat(sent(install(runtime, server, "127.0.0.1").set("BRAIN_REPOSITORY_TOKEN", "t"), server))
                    .contains(Authorization.basic("me", "a \"b").header());
            Files.delete(folder.resolve(".netrc"));
            assertThat(sent(install(runtime, server, "127.0.0.1").set("BRAIN_REPOSITORY_TOKEN", "t"), server))
                    .isEmpty();
            assertThat(sent(
                            install(runtime, server, "127.0.0.1")
                                    .set("BRAIN_REPOSITORY_TOKEN", "t")
                                    .set("BRAIN_NPM_REGISTRY", server.base()),
                            server))
                    .contains("Bearer t");
            assertThat(sent(
                            install(runtime, server, "127.0.0.1")
                                    .set("BRAIN_REPOSITORY_USERNAME", "u")
                                    .set("BRAIN_REPOSITORY_PASSWORD", "p")
                                    .set("BRAIN_REPOSITORY_HOST", "127.0.0.1"),
                            server))
                    .contains(Authorization.basic("u", "p").header());
            assertThat(sent(
                            install(runtime, server, "127.0.0.1")
                                    .set(
                                            "BRAIN_SOURCES",
                                            server.base().toString().replace("//", "//u:%70w@")),
                            server))
                    .contains(Authorization.basic("u", "pw").header());
        }
    }

    private Optional<String> sent(Script install, FaultyRepository server) throws Exception {
        Result result = install.run();
        assertThat(result.code()).as(result.errors()).isZero();
        return server.requests().get(server.requests().size() - 1).header("Authorization");
    }

    private static FaultyRepository secure(String certificate) throws Exception {
        return FaultyRepository.start(certificates.sockets(certificate), "https")
                .serve(PACKAGE.path(), PACKAGE.tarball());
    }

    /** Into a folder that is new each time. */
    private Script install(Runtime runtime, FaultyRepository server, String host) throws Exception {
        Path app = Files.createTempDirectory(folder, "app");
        return run(runtime, TestHome.of(app, PACKAGE.from(server.base(host).toString())));
    }

    private Script run(Runtime runtime, TestHome home) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder());
    }
}
