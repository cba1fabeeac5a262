package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.fetch.SeenRequest;
import dev.personalbrain.fetch.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Docker's legacy builder makes of the Dockerfile, others make of it too. */
class DockerfileBuildersTest {
    private static final String NAME = Engine.running().newImage("builders");
    private static final String LEGACY = NAME + ":legacy";
    private static final String BARE = NAME + "-bare";
    private static final String SECRET = "s3cret-of-netrc";

    @TempDir
    private static Path folder;

    private static Path context;
    private static Path contextForBuildKit;

    @BeforeAll
    static void buildWithDocker() throws Exception {
        SmallApplication application = SmallApplication.in(folder.resolve("small"));
        context = application.dockerfile();
        contextForBuildKit = SmallApplication.in(folder.resolve("small-for-buildkit"))
                .dockerfile("-Dbrain.dockerfile.builder=buildkit");
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            Docker.build(context, LEGACY, List.of("--build-arg", "BRAIN_SOURCES=" + repository.base()));
        }
    }

    @AfterAll
    static void removeImages() throws Exception {
        Docker.remove(LEGACY, BARE, BARE + "-base:1");
        for (OtherBuilder builder : OtherBuilder.values()) {
            for (String more : List.of("", "-secrets", "-mounted")) {
                Docker.remove(NAME + ":" + builder.shortName() + more);
            }
        }
    }

    @Test
    void theImageWorks() throws Exception {
        assertThat(Docker.run("run", "--rm", "--read-only", "--tmpfs", "/tmp", LEGACY))
                .isEqualTo("native code works");
    }

    @Test
    void theBaseMayHaveNeitherAShellNorJavaWhileItIsBuilt() throws Exception {
        Path empty =
                Files.writeString(Files.createDirectory(folder.resolve("empty")).resolve("hello"), "hello");
        Path tar = folder.resolve("empty.tar");
        Program.of("tar", "-C", empty.getParent().toString(), "-cf", tar.toString(), "hello")
                .output();
        Docker.run("import", tar.toString(), BARE + "-base:1");
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            List<String> options = List.of(
                    "--build-arg", "BASE_IMAGE=" + BARE + "-base",
                    "--build-arg", "BASE_VERSION=1",
                    "--build-arg", "JRE_IMAGE=" + Engine.running().base(),
                    "--build-arg", "BRAIN_SOURCES=" + repository.base());
            Docker.build(context, BARE, options);
        }

        Differences.between("legacy", Docker.contents(LEGACY, "app"), "bare", Docker.contents(BARE, "app"))
                .requireNone();
        assertThat(Docker.configuration(BARE))
                .containsEntry("Labels org.opencontainers.image.base.name", BARE + "-base:1");
    }

    @ParameterizedTest
    @EnumSource
    void makesTheSameImage(OtherBuilder builder) throws Exception {
        String image = NAME + ":" + builder.shortName();
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            builder.build(context, image, List.of("--build-arg", "BRAIN_SOURCES=" + repository.base()));
        }

        Docker.requireSame(LEGACY, image);
    }

    @ParameterizedTest
    @EnumSource
    void installsFromAContextThatItLeavesAsItIs(OtherBuilder builder) throws Exception {
        String image = NAME + ":" + builder.shortName() + "-mounted";
        Path mounted = SmallApplication.in(folder.resolve("small-for-mounts-of-" + builder))
                .dockerfile("-Dbrain.strategy=runtime-install", "-Dbrain.dockerfile.builder=buildkit");
        Files.copy(
                MavenBuild.repository().resolve(SmallApplication.MODULE),
                Files.createDirectory(mounted.resolve("vendor")).resolve("jna-5.19.1.jar"));
        List<Path> before = files(mounted);
        builder.forgetDownloads();

        builder.build(mounted, image, List.of("--build-arg", "BRAIN_OFFLINE=true"));

        Docker.requireSame(LEGACY, image);
        assertThat(files(mounted)).isEqualTo(before);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesCertificatesAndCredentialsAsSecretsAndKeepsDownloads(OtherBuilder builder) throws Exception {
        String image = NAME + ":" + builder.shortName() + "-secrets";
        builder.forgetDownloads();
        TestCertificates certificates = TestCertificates.make(Files.createTempDirectory(folder, "certificates"));
        try (FaultyRepository repository = FaultyRepository.start(certificates.sockets("good"), "https")) {
            byte[] module = Files.readAllBytes(MavenBuild.repository().resolve(SmallApplication.MODULE));
            repository.serve(SmallApplication.MODULE, module);
            builder.build(contextForBuildKit, image, secrets(repository, certificates));

            assertThat(repository.requests()).isNotEmpty().allSatisfy(DockerfileBuildersTest::isAuthorized);
        }

        Docker.requireSame(LEGACY, image);
        ImageSearch.of(image).requireNone(SECRET);
        // Another argument has the modules installed anew; the repository has gone.
        builder.attempt(contextForBuildKit, image, List.of("--build-arg", "BRAIN_OFFLINE=true"))
                .output();
    }

    private static List<String> secrets(FaultyRepository repository, TestCertificates certificates) throws Exception {
        Path authority = Files.writeString(folder.resolve("authority.pem"), certificates.pem("authority"));
        Path netrc =
                Files.writeString(folder.resolve("netrc"), "machine 127.0.0.1 login robot password " + SECRET + "\n");
        return List.of(
                "--build-arg",
                "BRAIN_SOURCES=" + repository.base(),
                "--build-arg",
                "BRAIN_CA_CERT=/run/secrets/brain-ca",
                "--secret",
                "id=brain-ca,src=" + authority,
                "--secret",
                "id=brain-netrc,src=" + netrc);
    }

    private static void isAuthorized(SeenRequest request) {
        String credentials = Base64.getEncoder().encodeToString(("robot:" + SECRET).getBytes());
        assertThat(request.header("Authorization")).hasValue("Basic " + credentials);
    }
}
