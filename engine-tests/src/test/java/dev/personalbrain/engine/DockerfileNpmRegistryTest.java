package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.fetch.SeenRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Dockerfile of a Bun application takes its modules from the registry that a build argument names, and from no other. */
class DockerfileNpmRegistryTest {
    private static final String NAME = Engine.running().newImage("npm-registry");
    private static final String LEGACY = NAME + ":legacy";
    private static final String SECRET = "s3cret-of-a-registry";

    @TempDir
    private static Path folder;

    private static Path contextForBuildKit;
    private static NpmModulesOfTheBuild modules;
    private static List<SeenRequest> requests;

    @BeforeAll
    static void buildWithDocker() throws Exception {
        Path context = context("any");
        contextForBuildKit = context("buildkit");
        modules = NpmModulesOfTheBuild.of(context);
        try (FaultyRepository registry = FaultyRepository.start()) {
            modules.serve(registry);
            Docker.build(context, LEGACY, options(registry, "--build-arg", "BRAIN_REPOSITORY_TOKEN=" + SECRET));
            requests = registry.requests();
        }
    }

    @AfterAll
    static void removeImages() throws Exception {
        Docker.remove(LEGACY);
        for (OtherBuilder builder : OtherBuilder.values()) {
            Docker.remove(NAME + ":" + builder.shortName());
        }
    }

    private static Path context(String builder) throws Exception {
        Path project = TestApplication.TEST_BRAIN.checkout(folder.resolve(builder));
        MavenBuild.in(project)
                .with("-Dbrain.from.image=" + TestApplication.TEST_BRAIN.base())
                .run("brain:dockerfile", "-Dbrain.dockerfile.builder=" + builder);
        return project.resolve("target/docker");
    }

    private static List<String> options(FaultyRepository registry, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--build-arg", "BUN_IMAGE=" + Engine.running().bun(),
                "--build-arg", "BRAIN_NPM_REGISTRY=" + registry.base()));
        options.addAll(List.of(more));
        return options;
    }

    @Test
    void everyModuleComesFromThereWithTheTokenThatIsForIt() {
        assertThat(requests).extracting(SeenRequest::path).hasSameSizeAs(modules.paths());
        for (String path : modules.paths()) {
            assertThat(requests).anySatisfy(request -> {
                assertThat(request.path()).endsWith(path);
                assertThat(request.header("Authorization")).hasValue("Bearer " + SECRET);
            });
        }
    }

    @Test
    void theImageWorksAndHoldsNothingOfTheToken() throws Exception {
        String volume = "brain-tests-" + UUID.randomUUID();
        try (RunningApplication app = RunningApplication.start(LEGACY, volume)) {
            assertThat(app.get("/health")).containsEntry("status", "ok");
        } finally {
            Docker.run("volume", "rm", "--force", volume);
        }
        assertThat(Docker.run("history", "--no-trunc", LEGACY)).doesNotContain(SECRET);
        ImageSearch.of(LEGACY).requireNone(SECRET);
    }

    /** With the login in a secret's file, and all that BuildKit's flavour has beyond the other. */
    @ParameterizedTest
    @EnumSource
    void theFlavourForBuildKitMakesTheSameImage(OtherBuilder builder) throws Exception {
        String image = NAME + ":" + builder.shortName();
        builder.forgetDownloads();
        Path netrc =
                Files.writeString(folder.resolve("netrc"), "machine 127.0.0.1 login robot password " + SECRET + "\n");
        try (FaultyRepository registry = FaultyRepository.start()) {
            modules.serve(registry);
            builder.build(contextForBuildKit, image, options(registry, "--secret", "id=brain-netrc,src=" + netrc));

            String login = Base64.getEncoder().encodeToString(("robot:" + SECRET).getBytes());
            assertThat(registry.requests())
                    .hasSameSizeAs(modules.paths())
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).hasValue("Basic " + login));
        }
        Differences.between("legacy", Docker.contents(LEGACY, "app"), image, Docker.contents(image, "app"))
                .requireNone();
        ImageSearch.of(image).requireNone(SECRET);
    }
}
