package dev.personalbrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a peer's command and fails with its output where it fails. */
public final class Command {
    private Command() {}

    public static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("benchmark", ".log");
        try {
            int code = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException(command.get(0) + " ended with " + code + ":\n" + Files.readString(log));
            }
        } finally {
            Files.delete(log);
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
