package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.fetch.ForwardProxy;
import dev.personalbrain.fetch.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds where modules come from elsewhere than the open internet, or from nowhere. */
class DockerfileNetworkTest {
    @TempDir
    private static Path folder;

    private static Path dockerfile;
    private static byte[] module;

    private final String image = Engine.running().newImage("network");
    private final List<String> options = new ArrayList<>();
    private Path context;

    @BeforeAll
    static void makeContext() throws Exception {
        dockerfile = SmallApplication.in(folder.resolve("small")).dockerfile();
        module = Files.readAllBytes(MavenBuild.repository().resolve(SmallApplication.MODULE));
    }

    /** One for each test. What is in it makes builds differ, so that none takes the modules of another. */
    @BeforeEach
    void copyContext() throws IOException {
        context = CleanCopy.of(dockerfile, Files.createTempDirectory(folder, "context"));
        given("BRAIN_FETCH_ATTEMPTS", "1");
    }

    @AfterEach
    void removeImage() throws Exception {
        Docker.remove(image);
    }

    @Test
    void goesThroughAProxyAndTrustsTheAuthorityThatItIsGiven() throws Exception {
        TestCertificates certificates = TestCertificates.make(folder);
        Files.writeString(context.resolve("ca.pem"), certificates.pem("authority"));
        try (FaultyRepository repository = FaultyRepository.start(certificates.sockets("good"), "https");
                ForwardProxy proxy = ForwardProxy.start(repository.port(), Optional.empty())) {
            repository.serve(SmallApplication.MODULE, module);
            given("BRAIN_SOURCES", repository.base("repository.invalid"));
            given("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());

            Program.Result refused = attempt();
            given("BRAIN_CA_CERT", "ca.pem");
            Docker.build(context, image, options);

            assertThat(refused.code()).isNotZero();
            assertThat(refused.all()).contains("certificate");
            assertThat(proxy.requests()).isNotEmpty();
        }
        assertThat(Docker.run("run", "--rm", image)).isEqualTo("native code works");
        assertThat(Docker.contents(image, "app").keySet()).noneMatch(path -> path.contains("ca.pem"));
        ImageSearch.of(image).requireNone("BEGIN CERTIFICATE-----\n" + firstLine(certificates));
    }

    @Test
    void leavesNoTraceOfCredentials() throws Exception {
        try (FaultyRepository repository = FaultyRepository.start()) {
            repository.serve(SmallApplication.MODULE, module);
            given("BRAIN_SOURCES", repository.base());
            given("BRAIN_REPOSITORY_TOKEN", "s3cret-of-a-build");
            Docker.build(context, image, options);

            assertThat(repository.requests())
                    .isNotEmpty()
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).hasValue("Bearer s3cret-of-a-build"));
        }
        assertThat(Docker.run("history", "--no-trunc", image)).doesNotContain("s3cret-of-a-build");
        ImageSearch.of(image).requireNone("s3cret-of-a-build");
    }

    @Test
    void needsNoNetworkWhereTheModulesLieBesideIt() throws Exception {
        Path file = context.resolve("vendor").resolve(SmallApplication.MODULE);
        Files.createDirectories(file.getParent());
        Files.write(file, module);

        Docker.program("build", "--network", "none", "--force-rm", "-t", image, context.toString())
                .output();

        assertThat(Docker.run("run", "--rm", image)).isEqualTo("native code works");
        assertThat(Docker.contents(image, "app").keySet()).noneMatch(path -> path.contains("vendor"));
    }

    @Test
    void saysInOneLineWhyThereAreNoModulesAndMakesNoImage() throws Exception {
        given("BRAIN_OFFLINE", "true");

        Program.Result result = attempt();

        assertThat(result.code()).isNotZero();
        assertThat(result.all().lines())
                .filteredOn(line -> line.contains("Error: net.java.dev.jna:jna:5.19.1 was not delivered"))
                .hasSize(1);
        assertThat(Docker.run("image", "ls", "--quiet", image)).isEmpty();
    }

    @Test
    void saysThatTheManifestHasNothingForThePlatform() throws Exception {
        Path manifest = context.resolve("native-modules.json");
        Files.writeString(manifest, Files.readString(manifest).replace("linux-x64", "linux-arm64"));

        Program.Result result = attempt();

        assertThat(result.code()).isNotZero();
        assertThat(result.all()).contains("Error: ").contains("linux-arm64");
    }

    private void given(String argument, Object value) {
        options.addAll(List.of("--build-arg", argument + "=" + value));
    }

    private Program.Result attempt() throws IOException, InterruptedException {
        return Docker.program("build", "--network", "host", "--force-rm", "-t", image)
                .with(options)
                .with(context.toString())
                .run();
    }

    private static String firstLine(TestCertificates certificates) throws Exception {
        return certificates.pem("authority").lines().toList().get(1);
    }
}
