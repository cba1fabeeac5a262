package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that the base image's libraries do not let load is found while the image is built, not when it runs. */
class BaseCheckTest {
    @TempDir
    private Path folder;

    @Test
    void aLibraryThatTheBaseLacksEndsTheBuild() throws Exception {
        String base = baseWithout("libgcc_s.so.1");
        Path project = TestApplication.TEST_BRAIN.checkout(folder.resolve("project"));

        Program.Result result =
                MavenBuild.in(project).with("-Dbrain.from.image=" + base).attempt("brain:dockerTar");

        assertThat(result.code()).isNotZero();
        assertThat(result.all())
                .contains(
                        "@libsql/linux-x64-gnu@0.5.13: node_modules/@libsql/linux-x64-gnu/index.node needs libgcc_s.so.1,"
                                + " but base image " + base + " has no such library");
        assertThat(project.resolve("target")).isDirectoryNotContaining("glob:**.tar");
    }

    private String baseWithout(String library) throws IOException, InterruptedException {
        String image = Engine.running().newImage("base-without") + ":1";
        Files.writeString(
                folder.resolve("Dockerfile"),
                "FROM " + Engine.running().debian() + "\nRUN find / -xdev -name '" + library + "*' -delete\n");
        Docker.build(folder, image, List.of());
        Docker.run("push", "--quiet", image);
        Docker.remove(image);
        return image;
    }
}
