package dev.personalbrain.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program to run to its end, with an environment of its own. */
final class Command {
    private final List<String> words;
    private final Map<String, String> environment = new HashMap<>(Map.of("PATH", System.getenv("PATH")));
    private Path folder = Path.of("").toAbsolutePath();

    private Command(List<String> words) {
        this.words = new ArrayList<>(words);
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    Command with(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    Command set(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    Command in(Path other) {
        folder = other;
        return this;
    }

    Result run() throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            int code = start(out, errors).waitFor();
            return new Result(code, Files.readString(out), Files.readString(errors));
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }

    Process start(Path out, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** How it ended and what it wrote. */
    record Result(int code, String out, String errors) {}
}
