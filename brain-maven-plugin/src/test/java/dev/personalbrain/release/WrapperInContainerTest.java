package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wrapper as a container has it: the first process, a numeric user, nothing to write to but the data folder. Needs root. */
@Timeout(60)
class WrapperInContainerTest {
    private static final String CONTAINER = """
            for folder in "$WORK" "$WORK/app"; do mount --bind "$folder" "$folder" || exit 99; done
            for folder in / "$WORK/app"; do mount -o remount,bind,ro "$folder" || exit 99; done
            ! touch /writable "$WORK/app/writable" 2>/dev/null || exit 99
            exec setpriv --reuid=10001 --regid=10001 --clear-groups --no-new-privs "$@"
            """;

    @TempDir
    Path folder;

    private TestHome home;
    private Path data;

    @BeforeEach
    void install() throws Exception {
        home = TestHome.of("full", folder, folder.resolve("app"));
        home.call("sh").set("BRAIN_INSTALL", "only").run();
        Files.delete(home.folder().resolve("brain-installer.jar"));
        data = Files.createDirectory(folder.resolve("volume"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        run(
                "chmod",
                "-R",
                "a+rX",
                home.folder().toString(),
                folder.resolve("jdk").toString());
        chown(data);
        chown(home.record(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh", "bash"})
    void startsAsTheFirstProcessWithAReadOnlyRoot(String shell) throws Exception {
        assertThat(contained(shell).run()).isEqualTo(new Result(0, "", ""));

        assertThat(home.recorded("process")).isEqualTo("1");
        assertThat(home.arguments()).contains("-Djava.io.tmpdir=" + data + "/.tmp/1");
    }

    @Test
    void removesWhatAKilledContainerHasLeftUnderTheSameNumber() throws Exception {
        contained("dash").set("KEEPS", "yes").run();
        assertThat(data.resolve(".tmp/1/kept")).exists();

        assertThat(contained("dash").run()).isEqualTo(new Result(0, "", ""));

        assertThat(home.recorded("content")).isEmpty();
        assertThat(data.resolve(".tmp/1")).isEmptyDirectory();
    }

    @Test
    void saysWhichFolderAUserOfAnotherNumberCannotWrite() throws Exception {
        run("chown", "-R", "20002:20002", data.toString());

        Result result = contained("dash").run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors())
                .endsWith("Error: the data folder " + data
                        + " cannot be written (Permission denied): set BRAIN_DATA_DIR\n");
    }

    private Command contained(String shell) throws IOException {
        return Command.of("unshare", "--mount", "--pid", "--fork", "--mount-proc", "--propagation", "private")
                .with("sh", "-c", CONTAINER, "container")
                .with(shell.split(" "))
                .with(home.wrapper().toString())
                .set("WORK", folder)
                .set("BRAIN_INSTALL", "never")
                .set("BRAIN_DATA_DIR", data)
                .set("BRAIN_JAVA", home.java())
                .set("RECORD", home.record(""));
    }

    private static void chown(Path folder) throws Exception {
        run("chown", "-R", "10001:10001", folder.toString());
    }

    private static void run(String... command) throws Exception {
        assertThat(Command.of(command).run()).isEqualTo(new Result(0, "", ""));
    }
}
