package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A repository that has the Dockerfile among its sources: {@code docker build} of a clean clone, with Maven in a stage, is all that is needed. */
@ExtendWith(ImagesOfTheTests.Resolver.class)
class FromSourceTest {
    private static final String SECRET = "s3cret-of-settings";
    private static final Path AUTHORITIES = Path.of("/usr/local/share/ca-certificates");

    @TempDir
    private Path folder;

    private final String image = Engine.running().newImage("from-source");

    @AfterEach
    void removeImage() throws Exception {
        Docker.remove(image);
    }

    @BothRuntimes
    void aCleanCloneIsBuiltIntoTheImageThatMavenOutsideMakes(TestApplication application, ImagesOfTheTests images)
            throws Exception {
        build(application, Docker::build);

        try (HardenedContainer container = HardenedContainer.start(image, "--volume", "/app/data")) {
            assertThat(container.awaitHealth()).containsEntry("status", "ok");
            container.restart();
            assertThat(container.awaitHealth()).containsEntry("status", "ok");
            assertThat(container.stop()).as(container.log()).isZero();
        }
        requireSame(images.of(application, Way.DOCKERFILE));
    }

    @BothRuntimes
    void buildahMakesTheSameImage(TestApplication application, ImagesOfTheTests images) throws Exception {
        build(application, OtherBuilder.BUILDAH::build);

        requireSame(images.of(application, Way.DOCKERFILE));
    }

    private void build(TestApplication application, Way.Build build) throws IOException, InterruptedException {
        Path clone = cloneOf(application);
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            Files.writeString(clone.resolve("maven-settings.xml"), settings(repository));
            List<String> options = new ArrayList<>(application.dockerOptions(clone));
            takeOwnAuthoritiesAlone(clone);
            options.addAll(List.of("--build-arg", "MAVEN_IMAGE=" + Engine.maven()));
            options.addAll(List.of("--build-arg", "MAVEN_OPTIONS=-Dbrain.npm.registry=" + registry()));
            options.addAll(List.of("--build-arg", "BRAIN_SOURCES=" + repository.base()));
            options.addAll(List.of("--build-arg", "BRAIN_ALLOW_HTTP=true"));
            build.run(clone, image, options);
        }
    }

    /** @param outside an image of what a Maven outside has made */
    private void requireSame(String outside) throws IOException, InterruptedException {
        Differences.between("outside", contents(outside), "inside", contents(image))
                .requireNone();
        Differences.between("outside", Docker.configuration(outside), "inside", Docker.configuration(image))
                .requireNone();
        ImageSearch.of(image).requireNone(SECRET);
    }

    @ParameterizedTest
    @EnumSource
    void othersAreHandedTheSettingsAsASecret(OtherBuilder builder) throws Exception {
        Path clone = cloneOf(TestApplication.SERVER, "-Dbrain.dockerfile.builder=buildkit");
        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            Path settings = Files.writeString(folder.resolve("settings.xml"), settings(repository));
            List<String> options = List.of(
                    "--secret", "id=maven-settings,src=" + settings,
                    "--build-arg", "MAVEN_IMAGE=" + Engine.maven(),
                    "--build-arg", "BRAIN_SOURCES=" + repository.base());
            builder.build(clone, image, options);
        }

        try (HardenedContainer container = HardenedContainer.start(image, "--volume", "/app/data")) {
            assertThat(container.awaitHealth()).containsEntry("status", "ok");
        }
        ImageSearch.of(image).requireNone(SECRET);
    }

    /** Without what depends on the repositories that Maven was told of: the manifest names them, and the markers its hash. */
    private static Map<String, ContentEntry> contents(String image) throws IOException, InterruptedException {
        Map<String, ContentEntry> contents = new TreeMap<>(Docker.contents(image, "app"));
        contents.keySet()
                .removeIf(path -> path.endsWith("/native-modules.json") || path.endsWith("_modules/.installed"));
        return contents;
    }

    /** This machine's, which no npm in the stage knows. */
    private static String registry() throws IOException, InterruptedException {
        return Program.of("npm", "config", "get", "registry").output().strip();
    }

    /** Another repository, whose developers have committed what {@code brain:dockerfile} has written. */
    private Path cloneOf(TestApplication application, String... more) throws IOException, InterruptedException {
        Path origin = application.checkout(folder.resolve("origin"));
        MavenBuild.in(origin)
                .with("-Dbrain.from.image=" + application.base(), "-Dbrain.strategy=from-source")
                .with(more)
                .run("brain:dockerfile", "-Dbrain.dockerfile.output=" + origin);
        Files.writeString(origin.resolve(".gitignore"), "target/\n");
        git(origin, "init", "--quiet");
        git(origin, "add", "--all");
        git(origin, "-c", "user.name=Tests", "-c", "user.email=tests@example.org", "commit", "--quiet", "-m", "All");
        Path clone = folder.resolve("clone");
        git(folder, "clone", "--quiet", origin.toString(), clone.toString());
        assertThat(clone.resolve("Dockerfile")).isRegularFile();
        assertThat(clone.resolve("target")).doesNotExist();
        return clone;
    }

    private static void git(Path folder, String... words) throws IOException, InterruptedException {
        Program.of("git").with(words).in(folder).output();
    }

    /** Maven in the stage gets everything, the plugin too, from what a Maven outside has used. */
    private static String settings(FolderServer repository) throws IOException {
        return Files.readString(MavenBuild.project().resolve("brain-maven-plugin/src/it/settings.xml"))
                .replace("@localRepositoryUrl@", repository.base().toString())
                .replace("@project.build.directory@", "/root/.cache")
                .replace("<enabled>false</enabled>", "<enabled>true</enabled>")
                .replace(
                        "<settings>",
                        "<settings><servers><server><id>outer</id><username>robot</username><password>" + SECRET
                                + "</password></server></servers>");
    }

    /** Those that Java knows already need not be handed over, which takes a while for each. */
    private static void takeOwnAuthoritiesAlone(Path clone) throws IOException {
        if (!Files.exists(clone.resolve("ca.pem")) || !Files.isDirectory(AUTHORITIES)) {
            return;
        }
        StringBuilder own = new StringBuilder();
        try (Stream<Path> files = Files.list(AUTHORITIES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".crt")).toList()) {
                own.append(Files.readString(file));
            }
        }
        if (!own.isEmpty()) {
            Files.writeString(clone.resolve("ca.pem"), own);
        }
    }
}
