package dev.personalbrain.application;

import dev.personalbrain.modules.JavaOptions;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** {@code EXECUTABLE.args}: the options that the wrapper starts {@code java} with, one on a line. */
final class ArgumentsFile {
    private static final String HEADER = """
            # Options for java, one on a line. Blank lines and lines that begin with # are skipped.
            # ${APP_HOME} stands for this folder, ${APP_TMP} for the private temporary folder; nothing else is replaced.
            """;

    private ArgumentsFile() {}

    static byte[] of(JavaOptions options) {
        String lines = options.options().stream().map(option -> option + "\n").collect(Collectors.joining());
        return (HEADER + lines).getBytes(StandardCharsets.UTF_8);
    }
}
