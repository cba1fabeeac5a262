package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a program for Bun and its lock file, and no pom, is enough to make an image of it. */
class StandaloneTest {
    private static final String GOAL = "dev.personalbrain:brain-maven-plugin:0.1.0-SNAPSHOT:";

    @TempDir
    private Path folder;

    @Test
    void theDockerfileOfAFolderWithoutAPomMakesAnImageThatWorks() throws Exception {
        Path project = withoutPom();
        String image = Engine.running().newImage("standalone") + ":1";
        String volume = "brain-tests-" + UUID.randomUUID();

        maven(project).run(GOAL + "dockerfile");
        Path context = project.resolve("target/docker");
        Docker.build(context, image, TestApplication.TEST_BRAIN.dockerOptions(context));

        try (RunningApplication app = RunningApplication.start(image, volume)) {
            assertThat(app.get("/health")).containsEntry("status", "ok");
        } finally {
            Docker.remove(image);
            Docker.run("volume", "rm", "--force", volume);
        }
    }

    private Path withoutPom() throws IOException {
        Path project = TestApplication.TEST_BRAIN.checkout(folder.resolve("project"));
        Files.delete(project.resolve("pom.xml"));
        return project;
    }

    private static MavenBuild maven(Path project) throws IOException {
        return MavenBuild.in(project)
                .with("-Dbrain.from.image=" + TestApplication.TEST_BRAIN.base())
                .with("-Dbrain.executable=brain", "-Dbrain.port=3333")
                .with("-Dbrain.npm.notNeeded=@rocket.chat/forked-matrix-sdk-crypto-nodejs");
    }
}
