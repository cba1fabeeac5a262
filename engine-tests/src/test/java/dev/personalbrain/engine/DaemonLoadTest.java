package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code brain:dockerBuild} sends to an engine, and what the engine has then. */
class DaemonLoadTest {
    private final Engine engine = Engine.running();
    private final String image = engine.newImage("loaded");

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void pullBase() throws Exception {
        Docker.run("pull", "--quiet", engine.base());
        project = AwkwardApplication.write(folder.resolve("project"));
    }

    @AfterEach
    void removeImages() throws Exception {
        Docker.remove(image + ":1", image + ":2", image + ":latest");
    }

    @Test
    void sendsOnlyWhatTheEngineLacks() throws Exception {
        assertThat(build()).containsPattern("base image .* layers?\\R").containsPattern("application .* made, sent");
        String first = isLoaded();

        AwkwardApplication.changeLargeFile(project);
        // What lies on top of the user's files, goes with them.
        assertThat(build().lines().filter(line -> line.endsWith(", sent")))
                .hasSize(3)
                .allMatch(line -> line.matches(".* (application-files|application|data) .*"));
        assertThat(isLoaded()).isNotEqualTo(first);

        assertThat(build()).doesNotContain("sent");
    }

    @Test
    void replacesAnotherImageOfTheName() throws Exception {
        Path context = Files.createDirectories(folder.resolve("context"));
        Files.writeString(context.resolve("Dockerfile"), "FROM scratch\nCOPY Dockerfile /\n");
        Docker.run("build", "--quiet", "--tag", image + ":1", context.toString());
        build();

        isLoaded();
    }

    private String build() throws Exception {
        return MavenBuild.in(project)
                .with("-Dbrain.cache=" + folder.resolve("cache"), "-Dbrain.from.image=" + engine.base())
                .run("brain:dockerBuild", "-Dbrain.to.image=" + image + ":1", "-Dbrain.to.tags=2,latest");
    }

    /** Under each tag, and as the build has said; runs it. */
    private String isLoaded() throws Exception {
        String id = Files.readString(project.resolve("target/brain-image.id"));
        for (String tag : List.of("1", "2", "latest")) {
            assertThat(Docker.run("image", "inspect", "--format", "{{.Id}}", image + ":" + tag))
                    .isEqualTo(id);
        }
        assertThat(Docker.run("run", "--rm", "--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", image + ":1"))
                .contains("native code works");
        return id;
    }
}
