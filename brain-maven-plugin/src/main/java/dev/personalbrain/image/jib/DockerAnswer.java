package dev.personalbrain.image.jib;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a command of the {@code docker} program ended.
 *
 * @param lines of its standard output
 * @param errors lines of its standard error
 */
record DockerAnswer(int code, List<String> lines, List<String> errors) {
    private static final int MAX_MESSAGE = 500;

    boolean succeeded() {
        return code == 0;
    }

    /** What it says of its failure, in one line. */
    String message() {
        String text = errors.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "))
                .replaceAll("\\p{Cntrl}", "");
        if (text.isEmpty()) {
            return "exit code " + code;
        }
        return text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE) + "…" : text;
    }
}
