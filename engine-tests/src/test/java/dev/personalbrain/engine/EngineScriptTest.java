package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts and stops engines, beside the engine that it has started for the tests. */
class EngineScriptTest {
    private static final Path SCRIPT = MavenBuild.project().resolve("engine-tests/engine");

    @TempDir
    private Path folder;

    @AfterEach
    void stop() throws Exception {
        script("stop").output();
    }

    @Test
    void anEngineThatWasKilledLeavesNothingBehind() throws Exception {
        script("start").output();
        String host = "unix://" + engine() + "/docker.sock";
        String image = Docker.program("images", "--quiet")
                .set("DOCKER_HOST", host)
                .output()
                .lines()
                .findFirst()
                .orElseThrow();
        Docker.program("run", "--detach", image, "sleep", "1000")
                .set("DOCKER_HOST", host)
                .output();
        String bridge = Files.readString(Path.of(engine(), "bridge")).strip();
        kill(Files.readString(Path.of(engine(), "dockerd.pid")).strip());
        assertThat(processes()).isNotEmpty();

        stop();

        assertThat(processes()).isEmpty();
        assertThat(Files.readString(Path.of("/proc/self/mountinfo"))).doesNotContain(engine());
        assertThat(Path.of("/sys/class/net", bridge)).doesNotExist();
        assertThat(Path.of(engine())).doesNotExist();
    }

    @Test
    void anEngineThatDoesNotStartIsToldWithItsLog() throws Exception {
        Path programs = program("dockerd", "echo 'no cgroups today'; exit 1");

        Program.Result result = start(folder, programs);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors()).contains("the Docker engine has ended", "no cgroups today");
    }

    @Test
    void baseImagesThatWereDamagedAreMadeAnew() throws Exception {
        Path kept = Files.createDirectories(folder.resolve("brain-verify"));
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("user.home"), ".cache/brain-verify"))) {
            for (Path file : files.toList()) {
                Files.copy(file, kept.resolve(file.getFileName().toString()));
                if (file.toString().endsWith(".tar")) {
                    damage(kept.resolve(file.getFileName().toString()));
                }
            }
        }

        Program.Result result = start(folder, program("debootstrap", "echo 'asked to make it'; exit 1"));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors()).contains("debootstrap has failed", "asked to make it");
    }

    @Test
    void aFolderThatIsNoEnginesIsNotRemoved() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));

        Program.Result result =
                Program.of(SCRIPT.toString(), "stop", other.toString()).run();

        assertThat(result.code()).isEqualTo(1);
        assertThat(other).exists();
    }

    private Program script(String command) {
        return Program.of(SCRIPT.toString(), command, engine());
    }

    private String engine() {
        return folder.resolve("engine").toString();
    }

    /** @param programs a folder that comes first on the path */
    private Program.Result start(Path cache, Path programs) throws IOException, InterruptedException {
        return script("start")
                .set("XDG_CACHE_HOME", cache)
                .set("PATH", programs + ":" + System.getenv("PATH"))
                .run();
    }

    private Path program(String name, String script) throws IOException {
        Path program = Files.createDirectories(folder.resolve("programs")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program.getParent();
    }

    private static void damage(Path file) throws IOException {
        Files.write(file, new byte[1], java.nio.file.StandardOpenOption.WRITE);
    }

    private static void kill(String process) {
        ProcessHandle handle = ProcessHandle.of(Long.parseLong(process)).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();
    }

    /** Those whose command line names a file in the engine's folder. */
    private List<String> processes() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.map(EngineScriptTest::commandLine)
                    .filter(line -> line.contains(engine() + "/"))
                    .toList();
        }
    }

    private static String commandLine(Path process) {
        try {
            byte[] words = Files.readAllBytes(process.resolve("cmdline"));
            return new String(words, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
