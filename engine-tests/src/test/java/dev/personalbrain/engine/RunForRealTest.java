package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.engine.RunningApplication.Stopped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both images of brain-app do their work as the numeric user, read-only, without capabilities, with a {@code /tmp} that executes nothing. */
@ExtendWith(ImagesOfTheTests.Resolver.class)
class RunForRealTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

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
    void everyNativeLibraryWorks(Way way, ImagesOfTheTests images) throws Exception {
        try (RunningApplication app = start(way, images)) {
            Map<String, Object> health = app.get("/health");

            assertThat(health).containsEntry("status", "ok");
            Map<?, ?> libraries = (Map<?, ?>) health.get("libraries");
            assertThat(libraries).hasSize(4);
            assertThat(libraries.values())
                    .allSatisfy(library -> assertThat(library.toString()).contains("status=ok"));
        }
    }

    @BothWays
    void runsAsTheNumericUserWithoutCapabilities(Way way, ImagesOfTheTests images) throws Exception {
        try (RunningApplication app = start(way, images)) {
            String status = app.execute("cat", "/proc/1/status");

            assertThat(status)
                    .containsPattern("Uid:\\s+10001\\s+10001\\s+10001\\s+10001")
                    .containsPattern("Gid:\\s+10001\\s")
                    .containsPattern("CapEff:\\s+0+\\n")
                    .containsPattern("CapBnd:\\s+0+\\n")
                    .containsPattern("NoNewPrivs:\\s+1");
            assertThat(app.execute("sh", "-c", "cat /proc/1/comm")).isEqualTo("java");
            assertThat(app.execute("grep", " /tmp ", "/proc/1/mounts")).contains("noexec");
            assertThat(app.execute("sh", "-c", "touch /app/x 2>&1; touch /app/lib/x 2>&1; touch /var/x 2>&1; true"))
                    .containsPattern("(?s)(Read-only file system.*){3}");
        }
    }

    @BothWays
    void notesAndSealedMessagesSurviveInTheVolume(Way way, ImagesOfTheTests images) throws Exception {
        Map<String, Object> sealed;
        try (RunningApplication app = start(way, images)) {
            app.post("/notes", Map.of("text", "Bread needs flour, water, salt", "tags", List.of("kitchen")));
            sealed = app.post("/seal", Map.of("message", "the key is under the mat"));
            app.stop();
        }

        try (RunningApplication app = start(way, images)) {
            assertThat(app.get("/notes/1")).containsEntry("text", "Bread needs flour, water, salt");
            assertThat(app.get("/search?q=flour").toString()).contains("Bread needs flour");
            assertThat(app.post("/open", sealed)).containsEntry("message", "the key is under the mat");
        }
    }

    @BothWays
    void stopsInTimeAndWritesNothingBesideItsVolume(Way way, ImagesOfTheTests images) throws Exception {
        try (RunningApplication app = start(way, images)) {
            app.get("/health");
            Stopped stopped = app.stop();

            assertThat(stopped.exitCode()).as(stopped.log()).isZero();
            assertThat(stopped.time()).isLessThan(Duration.ofSeconds(10));
            // mount points of volume and tmpfs, no more
            assertThat(app.changes()).isSubsetOf("/tmp", "/app", "/app/data");
        }
    }

    @BothWays
    void dockerFindsItHealthy(Way way, ImagesOfTheTests images) throws Exception {
        try (RunningApplication app = start(way, images)) {
            assertThat(app.health(PATIENCE)).isEqualTo("healthy");
        }
    }

    private RunningApplication start(Way way, ImagesOfTheTests images) throws Exception {
        return RunningApplication.start(images.of(TestApplication.BRAIN_APP, way), volume);
    }
}
