package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a program for Bun and its lock file, and no pom, is enough to make an image of it. */
class StandaloneTest {
    private static final String GOAL = "dev.personalbrain:brain-maven-plugin:0.1.0-SNAPSHOT:";

    @TempDir
    private Path folder;

    @Test
    void theDockerfileOfAFolderWithoutAPomMakesTheImageThatIsBuiltWithoutIt() throws Exception {
        Path project = withoutPom();
        String built = Engine.running().newImage("standalone") + ":docker";
        String loaded = built.replace(":docker", ":brain");

        maven(project).run(GOAL + "dockerfile");
        Path context = project.resolve("target/docker");
        Docker.build(context, built, TestApplication.TEST_BRAIN.dockerOptions(context));
        maven(project).run(GOAL + "dockerBuild", "-Dbrain.to.image=" + loaded);

        try {
            Map<String, ContentEntry> contents = Docker.contents(built, "app");
            assertThat(contents).containsKeys("app/brain", "app/node_modules/.installed");
            Differences.between("docker build", contents, "brain:dockerBuild", Docker.contents(loaded, "app"))
                    .requireNone();
            Differences.between(
                            "docker build",
                            Docker.configuration(built),
                            "brain:dockerBuild",
                            Docker.configuration(loaded))
                    .requireNone();
        } finally {
            Docker.remove(built, loaded);
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
