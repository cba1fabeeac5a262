package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Dockerfile goes on to work in another repository, for releases that it has not been made for. */
class CopiedDockerfileTest {
    @TempDir
    private Path folder;

    private final String image = Engine.running().newImage("copied");

    @AfterEach
    void removeImage() throws Exception {
        Docker.remove(image);
    }

    @Test
    void buildsAReleaseWithOtherVersionsAndTakesNoStrayFileAlong() throws Exception {
        Path other = folder.resolve("other repository");
        SmallApplication.in(folder.resolve("small")).dockerfile("-Dbrain.dockerfile.output=" + other);
        MavenBuild.in(folder.resolve("small")).run("brain:release", "-Dslf4j.version=2.0.16");
        Path release = other.resolve("a release");
        CleanCopy.of(folder.resolve("small/target/small-v1.0-linux-x64"), release);
        strayFiles(other, release);

        try (FolderServer repository = FolderServer.start(MavenBuild.repository())) {
            List<String> options = List.of(
                    "--build-arg", "RELEASE=a release",
                    "--build-arg", "APPLICATION_VERSION=1.0 patched",
                    "--build-arg", "BRAIN_SOURCES=" + repository.base());
            Docker.build(other, image, options);
        }

        assertThat(Docker.run("run", "--rm", image)).isEqualTo("native code works");
        assertThat(Docker.contents(image, "app").keySet())
                .contains("app/lib/slf4j-api-2.0.16.jar", "app/data")
                .doesNotContain("app/.env", "app/README.md", "app/setup.sh", "app/brain-installer.jar")
                .noneMatch(path -> path.contains("stray"));
        assertThat(Docker.configuration(image)).containsEntry("Labels org.opencontainers.image.version", "1.0 patched");
        ImageSearch.of(image).requireNone("s3cret-of-env");
    }

    private static void strayFiles(Path other, Path release) throws IOException {
        Files.writeString(other.resolve(".dockerignore"), "!a release\n", StandardOpenOption.APPEND);
        for (Path place : List.of(other, release)) {
            Files.writeString(place.resolve(".env"), "PASSWORD=s3cret-of-env\n");
            Files.writeString(place.resolve("stray.txt"), "s3cret-of-env\n");
        }
        Files.createDirectory(release.resolve("data"));
        Files.writeString(release.resolve("data/stray.txt"), "s3cret-of-env\n");
    }
}
