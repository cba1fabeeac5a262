package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.engine.RunningApplication.Stopped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both images of test-brain do their work as the numeric user, read-only, without capabilities, on a base that has no Bun. */
@ExtendWith(ImagesOfTheTests.Resolver.class)
class BunApplicationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String volume = "brain-tests-" + UUID.randomUUID();

    @BeforeEach
    void makeVolume() throws Exception {
        Docker.run("volume", "create", volume);
    }

    @AfterEach
    void removeVolume() throws Exception {
        Docker.run("volume", "rm", "--force", volume);
    }

    @BothWays
    void bothNativeModulesWork(Way way, ImagesOfTheTests images) throws Exception {
        try (RunningApplication app = start(way, images)) {
            assertThat(app.get("/health")).containsEntry("status", "ok").containsKey("libsql");
            assertThat(app.post("/secret", "the key is under the mat"))
                    .contains("\"decrypted\":\"the key is under the mat\"")
                    .doesNotContain("\"encrypted\":\"the key");
        }
    }

    @BothWays
    void vectorsSurviveInTheVolume(Way way, ImagesOfTheTests images) throws Exception {
        try (RunningApplication app = start(way, images)) {
            app.post("/memories", "bread needs flour, water, salt");
            app.post("/memories", "the train leaves at nine");
            app.stop();
        }

        try (RunningApplication app = start(way, images)) {
            assertThat(app.text("/recall?question=flour+and+salt+for+bread")).startsWith("[\"bread needs flour");
        }
    }

    @BothWays
    void runsAsTheNumericUserWithoutCapabilities(Way way, ImagesOfTheTests images) throws Exception {
        try (RunningApplication app = start(way, images)) {
            assertThat(app.execute("cat", "/proc/1/status"))
                    .containsPattern("Name:\\s+brain")
                    .containsPattern("Uid:\\s+10001\\s+10001\\s+10001\\s+10001")
                    .containsPattern("CapEff:\\s+0+\\n")
                    .containsPattern("NoNewPrivs:\\s+1");
        }
    }

    @BothWays
    void stopsInTimeAndWritesNothingBesideItsVolume(Way way, ImagesOfTheTests images) throws Exception {
        try (RunningApplication app = start(way, images)) {
            app.get("/health");
            Stopped stopped = app.stop();

            assertThat(stopped.exitCode()).as(stopped.log()).isZero();
            assertThat(stopped.time()).isLessThan(Duration.ofSeconds(10));
            assertThat(app.changes()).isSubsetOf("/tmp", "/app", "/app/data");
        }
    }

    @BothWays
    void dockerFindsItHealthy(Way way, ImagesOfTheTests images) throws Exception {
        try (RunningApplication app = start(way, images)) {
            assertThat(app.health(PATIENCE)).isEqualTo("healthy");
        }
    }

    /** What the service's own user could change would be its own code. */
    @BothWays
    void codeBelongsToRootAndNothingIsThereToInstall(Way way, ImagesOfTheTests images) throws Exception {
        Map<String, ContentEntry> contents = Docker.contents(images.of(TestApplication.TEST_BRAIN, way), "app");

        assertThat(contents).containsKeys("app/brain", "app/native-modules.json", "app/node_modules/.installed");
        contents.forEach((path, entry) ->
                assertThat(entry.toString()).as(path).contains(path.equals("app/data") ? "10001:10001" : "0:0"));
        assertThat(contents.keySet())
                .noneMatch(path -> path.contains("musl") || path.contains("darwin") || path.endsWith(".d.ts"))
                .noneMatch(path -> path.contains("brain-installer") || path.endsWith("-wrapper.sh"));
    }

    private RunningApplication start(Way way, ImagesOfTheTests images) throws Exception {
        return RunningApplication.start(images.of(TestApplication.TEST_BRAIN, way), volume);
    }
}
