package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks systemd itself. The units are put into a root of their own, with this machine's own units beside them. */
class ServiceTest {
    /** In tenths of systemd's exposure level. */
    private static final int HIGHEST_EXPOSURE = 29;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"full, personal-brain, brain", "bun, personal-brain, brain", "plain, My.App_2, My.App_2"})
    void isAUnitThatSystemdAccepts(String which, String name, String executable) throws Exception {
        Path root = root(which, name, executable);

        Result result = Command.of("systemd-analyze", "verify", "--root=" + root, name + ".service")
                .run();

        assertThat(result.errors()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"full, personal-brain, brain", "bun, personal-brain, brain", "plain, My.App_2, My.App_2"})
    void isConfined(String which, String name, String executable) throws Exception {
        Path root = root(which, name, executable);

        Result result = Command.of("systemd-analyze", "security", "--offline=true", "--threshold=" + HIGHEST_EXPOSURE)
                .with("--root=" + root, name + ".service")
                .run();

        assertThat(result.out()).contains("Overall exposure level");
        assertThat(result.code()).as(result.out()).isZero();
    }

    private Path root(String which, String name, String executable) throws IOException {
        Path release = new TestRelease(folder)
                .of(which)
                .write(folder.resolve("target"))
                .folder();
        Path root = folder.resolve("root");
        Path units = Files.createDirectories(root.resolve("etc/systemd/system"));
        Path program = Files.createDirectories(root.resolve("opt/" + name));
        Files.copy(release.resolve(name + ".service"), units.resolve(name + ".service"));
        Files.copy(release.resolve(executable + "-wrapper.sh"), program.resolve(executable + "-wrapper.sh"));
        assertThat(program.resolve(executable + "-wrapper.sh").toFile().setExecutable(true))
                .isTrue();
        copyUnits(Path.of("/lib/systemd/system"), Files.createDirectories(root.resolve("lib/systemd/system")));
        return root;
    }

    private static void copyUnits(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
