package dev.personalbrain.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process group of its own, so that nothing of it outlives a kill. */
final class Running {
    private static final long LONGEST_SECONDS = 120;

    private final Process process;
    private final Path out;
    private final Path err;

    private Running(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param environment in addition to that of this process, which has none of the application's settings */
    static Running start(Path folder, List<String> command, Map<String, String> environment) throws IOException {
        Path out = Files.createTempFile("faults", ".out");
        Path err = Files.createTempFile("faults", ".err");
        ProcessBuilder builder = new ProcessBuilder("setsid")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.command().addAll(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("BRAIN_"));
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    /** Waits for its end. */
    Outcome end() throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("still running after " + LONGEST_SECONDS + " s: " + outcome());
        }
        return outcome();
    }

    /** Whether it ends by itself before that many milliseconds are over. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** {@code kill -9} for the wrapper, the installer and the application. */
    void kill() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", "--", "-" + process.pid())
                .redirectErrorStream(true)
                .start()
                .waitFor();
        process.waitFor();
    }

    /** Waits until it has written something. */
    void awaitOutput(String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!Files.readString(out).contains(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never wrote '" + text + "'");
            }
            expectAlive();
        }
    }

    /** For a moment. */
    void expectAlive() throws IOException, InterruptedException {
        if (endsWithin(20)) {
            throw new AssertionError("ended too early: " + outcome());
        }
    }

    /** {@code kill} for the process that was started alone. */
    void terminate() {
        process.destroy();
    }

    /** Types something. */
    void say(String text) throws IOException {
        process.getOutputStream().write(text.getBytes());
        process.getOutputStream().flush();
    }

    private Outcome outcome() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(out)) {
            int code = process.isAlive() ? -1 : process.exitValue();
            return new Outcome(code, lines.lines().toList(), Files.readAllLines(err));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }
}
