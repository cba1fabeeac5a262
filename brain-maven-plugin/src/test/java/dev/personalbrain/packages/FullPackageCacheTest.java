package dev.personalbrain.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of 1 MB of its own, which takes root to mount. */
class FullPackageCacheTest {
    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void mount() throws Exception {
        project = new TestProject(folder);
        Files.createDirectory(project.cacheFolder);
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", project.cacheFolder.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        project.close();
        run("umount", project.cacheFolder.toString());
    }

    @Test
    void saysThatATarballDoesNotFitAndKeepsNothingOfIt() throws IOException {
        byte[] noise = new byte[2_000_000];
        new Random(1).nextBytes(noise);
        project.with(TestPackage.of("large").file("a.bin", noise));
        assertFull();
    }

    @Test
    void saysThatAnUnpackedPackageDoesNotFitAndKeepsNoHalf() throws IOException {
        project.with(TestPackage.of("large").file("a.bin", new byte[3_000_000]));
        assertFull();
    }

    private void assertFull() throws IOException {
        UserException failure = catchThrowableOfType(UserException.class, project::cached);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.TARGET);
        assertThat(failure)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining(project.cacheFolder.toString());
        try (Stream<Path> files = Files.walk(project.cacheFolder)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
