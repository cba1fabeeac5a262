package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the original's wrapper, pipe and tarball do, which is why ours do otherwise: see {@code docs/notes/original-flow.md}. */
@Timeout(60)
class OriginalScriptsTest {
    /** The condition is the original's own; around it, the plainest that will do. */
    private static final String WRAPPER = """
            #!/bin/bash
            SCRIPT_DIR="$(dirname "$0")"
            if [ ! -d "$SCRIPT_DIR/node_modules" ]; then
                echo "Installing native dependencies..."
                bun install --production
            fi
            "$SCRIPT_DIR/brain" "$@"
            """;

    private static final String BROKEN_OFF = "mkdir node_modules; echo run >>\"$LOG\"; exit 1";

    @TempDir
    Path folder;

    private Path app;
    private Path wrapper;
    private Path log;

    @BeforeEach
    void install() throws IOException {
        app = Files.createDirectory(folder.resolve("app"));
        wrapper = program(app.resolve("brain-wrapper.sh"), WRAPPER);
        log = folder.resolve("log");
        program(app.resolve("brain"), "#!/bin/sh\necho started\n");
        bun(BROKEN_OFF);
    }

    private static Path program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private void bun(String script) throws IOException {
        program(Files.createDirectories(folder.resolve("bin")).resolve("bun"), "#!/bin/sh\n" + script + "\n");
    }

    private Command command(String... words) {
        return Command.of(words)
                .set("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"))
                .set("LOG", log);
    }

    @Test
    void anInstallationThatBrokeOffIsNeverMadeAgain() throws Exception {
        Result first = command(wrapper.toString()).in(app).run();
        Result second = command(wrapper.toString()).in(app).run();
        assertThat(first.code()).as("the failed installation is passed over").isZero();
        assertThat(second.out()).isEqualTo("started\n");
        assertThat(log).as("the times that bun ran").hasContent("run");
    }

    @Test
    void whoCallsItFromElsewhereGetsAnInstallationThere() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        command(wrapper.toString()).in(elsewhere).run();
        assertThat(elsewhere.resolve("node_modules")).exists();
        assertThat(app.resolve("node_modules")).doesNotExist();
    }

    @Test
    void whoCallsItThroughALinkGetsNothing() throws Exception {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("usr")).resolve("brain-wrapper"), wrapper);
        assertThat(command(link.toString()).in(folder).run().code()).isEqualTo(127);
    }

    /** Docker's stop reaches the shell alone: the application is killed after the grace period, or lives on. */
    @Test
    void theApplicationHearsOfNoSignal() throws Exception {
        program(
                app.resolve("brain"),
                "#!/bin/sh\ntrap 'echo heard; exit 0' TERM\necho $$ >\"$LOG\"\nsleep 30 & wait\n");
        Files.createDirectory(app.resolve("node_modules"));
        Process shell = command(wrapper.toString()).in(app).start(folder.resolve("out"), folder.resolve("errors"));
        while (!Files.exists(log) || Files.size(log) == 0) {
            Thread.sleep(20);
        }
        ProcessHandle application =
                ProcessHandle.of(Long.parseLong(Files.readString(log).strip())).orElseThrow();
        try {
            shell.destroy();
            assertThat(shell.waitFor()).isEqualTo(143);
            assertThat(application.isAlive()).isTrue();
            assertThat(folder.resolve("out")).isEmptyFile();
        } finally {
            application.descendants().forEach(ProcessHandle::destroyForcibly);
            application.destroyForcibly();
        }
    }

    @Test
    void aPipeIntoAShellHidesThatNothingWasDownloaded() throws Exception {
        Result result = command("sh", "-c", "curl -fsSL http://127.0.0.1:9/install | bash && echo installed")
                .run();
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("installed\n");
    }

    @Test
    void tarballsOfTheSameContentDiffer() throws Exception {
        Path first = folder.resolve("first.tar.gz");
        Path second = folder.resolve("second.tar.gz");
        command("tar", "-czf", first.toString(), "app").in(folder).run();
        Files.setLastModifiedTime(app.resolve("brain"), FileTime.from(Instant.EPOCH));
        command("tar", "-czf", second.toString(), "app").in(folder).run();
        assertThat(Files.mismatch(first, second)).isNotEqualTo(-1);
    }
}
