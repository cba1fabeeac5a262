package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the {@code docker} program, one command at a time. */
record DockerProgram(DockerSettings settings) {
    /** What is written to the program's standard input. */
    interface Input {
        void write(OutputStream out) throws IOException;
    }

    /** Without input. */
    DockerAnswer run(List<String> arguments) throws IOException {
        return run(arguments, out -> {});
    }

    /**
     * Where the input cannot be made, the program is ended before it has seen an end of it.
     *
     * @throws UserException CONFIGURATION where there is no such program
     */
    DockerAnswer run(List<String> arguments, Input input) throws IOException {
        Path out = Files.createTempFile("docker", ".out");
        Path errors = Files.createTempFile("docker", ".err");
        try {
            Process process = start(arguments, out, errors);
            feed(process, input);
            return new DockerAnswer(waitFor(process), Files.readAllLines(out), Files.readAllLines(errors));
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }

    private Process start(List<String> arguments, Path out, Path errors) {
        List<String> words = new ArrayList<>(List.of(settings.executable()));
        words.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(settings.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<dockerClient><executable>: '" + settings.executable() + "' cannot be started (" + e.getMessage()
                            + "): install Docker's command line, name it with -Dbrain.dockerClient.executable=PATH, or do without:"
                            + " brain:dockerTar and brain:dockerPush need no Docker",
                    e);
        }
    }

    private static void feed(Process process, Input input) throws IOException {
        ProgramInput in = new ProgramInput(process.getOutputStream());
        try {
            input.write(in);
            in.end();
        } catch (ProgramInput.NotReadException e) {
            // The program has ended, and says itself why.
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while docker was running");
        }
    }
}
