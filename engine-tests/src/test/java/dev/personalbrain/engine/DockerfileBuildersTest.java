package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.fetch.SeenRequest;
import dev.personalbrain.fetch.TestCertificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Docker's own builder makes of the Dockerfile, others make of it too. */
class DockerfileBuildersTest {
    private static final String NAME = Engine.running().newImage("builders");
    private static final String DOCKER = NAME + ":docker";
    private static final String BUILDAH = NAME + ":buildah";
    private static final String SECRETS = NAME + ":secrets";

    @TempDir
    private static Path folder;

    private static SmallApplication application;

    @BeforeAll
    static void buildWithDocker() throws Exception {
        application = SmallApplication.in(folder.resolve("small"));
        Path context = application.dockerfile();
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            List<String> sources = List.of("--build-arg", "BRAIN_SOURCES=" + repository.base());
            Docker.build(context, DOCKER, sources);
            Buildah.build(context, BUILDAH, sources);
        }
    }

    @AfterAll
    static void removeImages() throws Exception {
        Docker.remove(DOCKER, BUILDAH, SECRETS);
    }

    @Test
    void theImageWorks() throws Exception {
        assertThat(Docker.run("run", "--rm", "--read-only", "--tmpfs", "/tmp", DOCKER))
                .isEqualTo("native code works");
    }

    @Test
    void buildahMakesTheSameImage() throws Exception {
        requireSame(BUILDAH);
    }

    /** Certificates and credentials come as secrets; downloads are kept between builds. */
    @Test
    void theDockerfileForBuildKitMakesTheSameImage() throws Exception {
        Path context = application.dockerfile("-Dbrain.dockerfile.builder=buildkit");
        TestCertificates certificates = TestCertificates.make(folder);
        Path authority = Files.writeString(folder.resolve("authority.pem"), certificates.pem("authority"));
        Path netrc =
                Files.writeString(folder.resolve("netrc"), "machine 127.0.0.1 login robot password s3cret-of-netrc\n");
        byte[] module = Files.readAllBytes(MavenBuild.repository().resolve(SmallApplication.MODULE));

        try (FaultyRepository repository = FaultyRepository.start(certificates.sockets("good"), "https")) {
            repository.serve(SmallApplication.MODULE, module);
            List<String> options = List.of(
                    "--build-arg",
                    "BRAIN_SOURCES=" + repository.base(),
                    "--build-arg",
                    "BRAIN_CA_CERT=/run/secrets/brain-ca",
                    "--secret",
                    "id=brain-ca,src=" + authority,
                    "--secret",
                    "id=brain-netrc,src=" + netrc);
            Buildah.build(context, SECRETS, options);

            assertThat(repository.requests()).isNotEmpty().allSatisfy(DockerfileBuildersTest::isAuthorized);
        }

        requireSame(SECRETS);
        ImageSearch.of(SECRETS).requireNone("s3cret-of-netrc");
        // From what was kept: the repository has gone.
        Buildah.attempt(context, SECRETS, List.of("--no-cache")).output();
    }

    private static void isAuthorized(SeenRequest request) {
        String credentials = Base64.getEncoder().encodeToString("robot:s3cret-of-netrc".getBytes());
        assertThat(request.header("Authorization")).hasValue("Basic " + credentials);
    }

    private static void requireSame(String image) throws Exception {
        Differences.between("docker", Docker.contents(DOCKER, "app"), image, Docker.contents(image, "app"))
                .requireNone();
        Differences.between("docker", Docker.configuration(DOCKER), image, Docker.configuration(image))
                .requireNone();
    }
}
