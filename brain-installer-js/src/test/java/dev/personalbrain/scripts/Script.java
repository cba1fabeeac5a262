package dev.personalbrain.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A script to run, with an environment of its own. */
final class Script {
    private static final Path SCRIPTS = Path.of("src/main/js").toAbsolutePath();

    private final List<String> words;
    private final Map<String, String> environment = new HashMap<>();
    private Path folder;

    private Script(List<String> words, Path home) {
        this.words = new ArrayList<>(words);
        this.folder = home;
        set("PATH", "/usr/local/bin:/usr/bin:/bin");
        set("HOME", home);
        set("DENO_DIR", home.resolve(".deno"));
        set("DENO_NO_UPDATE_CHECK", 1);
    }

    /** @param home of the user, and where the script starts */
    static Script installer(Runtime runtime, Path home, Object... arguments) throws Exception {
        return of(runtime.command(SCRIPTS.resolve("brain-installer/main.mjs")), home)
                .with(arguments);
    }

    static Script healthCheck(Runtime runtime, Path home, Object... arguments) throws Exception {
        return of(runtime.command(SCRIPTS.resolve("brain-health.mjs")), home).with(arguments);
    }

    static Script of(List<String> words, Path home) {
        return new Script(words, home);
    }

    Script with(Object... arguments) {
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        return this;
    }

    /** Puts words before all others. */
    Script by(String... program) {
        words.addAll(0, List.of(program));
        return this;
    }

    Script set(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    Script in(Path other) {
        folder = other;
        return this;
    }

    Result run() throws IOException, InterruptedException {
        return start().end();
    }

    Running start() throws IOException {
        Path out = Files.createTempFile("out", ".txt");
        Path errors = Files.createTempFile("errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, errors);
    }

    /** One that was started. */
    record Running(Process process, Path out, Path errors) {
        Result end() throws IOException, InterruptedException {
            int code = process.waitFor();
            Result result = new Result(code, Files.readString(out), Files.readString(errors));
            Files.delete(out);
            Files.delete(errors);
            return result;
        }
    }

    /** How it ended and what it wrote. */
    record Result(int code, String out, String errors) {}
}
