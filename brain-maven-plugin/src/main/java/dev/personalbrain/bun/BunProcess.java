package dev.personalbrain.bun;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Runs of Bun in an environment of their own: no variable of the build's, no home folder, no registry to install from.
 *
 * @param executable Bun, or a program that it has compiled
 * @param scratch folder for what Bun and we keep there
 */
record BunProcess(Path executable, Path scratch, Duration timeout) {
    /** Where nobody listens, so that nothing can come from there. */
    private static final String NO_REGISTRY = "http://127.0.0.1:9/";

    /**
     * How a run ended.
     *
     * @param exitCode of a run that took too long, and so was ended with all that it had started, that of the signal
     * @param output of both streams
     */
    record Outcome(int exitCode, boolean tookTooLong, String output) {
        boolean isGood() {
            return exitCode == 0 && !tookTooLong;
        }
    }

    Outcome run(Path folder, List<String> arguments) throws IOException {
        return run(folder, arguments, Map.of());
    }

    Outcome run(Path folder, List<String> arguments, Map<String, String> variables) throws IOException {
        Path output = Files.createDirectories(scratch).resolve("output-" + UUID.randomUUID() + ".txt");
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment());
        builder.environment().putAll(variables);
        Process process = builder.start();
        boolean inTime = wait(process);
        return new Outcome(
                process.exitValue(), !inTime, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
    }

    /** Where Bun keeps what it has downloaded, and looks for it. */
    Path downloads() {
        return scratch.resolve("bun/install/cache");
    }

    private Map<String, String> environment() throws IOException {
        return Map.of(
                "HOME",
                folder("home"),
                "BUN_INSTALL",
                folder("bun"),
                "TMPDIR",
                folder("tmp"),
                "BUN_CONFIG_REGISTRY",
                NO_REGISTRY,
                "BUN_RUNTIME_TRANSPILER_CACHE_PATH",
                "0",
                "DO_NOT_TRACK",
                "1",
                "NO_COLOR",
                "1");
    }

    private String folder(String name) throws IOException {
        return Files.createDirectories(scratch.resolve(name)).toString();
    }

    private boolean wait(Process process) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Bun ran", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }
}
