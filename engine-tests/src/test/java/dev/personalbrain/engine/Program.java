package dev.personalbrain.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program to run to its end, in this process's environment and what is set beside it. */
final class Program {
    private final List<String> words;
    private final Map<String, String> environment = new HashMap<>();
    private Path folder = Path.of("").toAbsolutePath();

    private Program(Collection<String> words) {
        this.words = new ArrayList<>(words);
    }

    static Program of(String... words) {
        return new Program(List.of(words));
    }

    Program with(Collection<String> more) {
        words.addAll(more);
        return this;
    }

    Program with(String... more) {
        return with(List.of(more));
    }

    Program set(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    Program in(Path other) {
        folder = other;
        return this;
    }

    /** What it wrote to standard output; fails with all that it wrote where it ends with another code than 0. */
    String output() throws IOException, InterruptedException {
        Result result = run();
        if (result.code() != 0) {
            throw new IOException(String.join(" ", words) + " ended with " + result.code() + ":\n" + result.all());
        }
        return result.out();
    }

    Result run() throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            int code = start(out.toFile(), errors.toFile()).waitFor();
            return new Result(code, Files.readString(out), Files.readString(errors));
        } finally {
            Files.delete(out);
            Files.delete(errors);
        }
    }

    Process start(File out, File errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out)
                .redirectError(errors);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** How it ended and what it wrote. */
    record Result(int code, String out, String errors) {
        String all() {
            return out + errors;
        }
    }
}
