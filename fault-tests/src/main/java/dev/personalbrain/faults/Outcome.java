package dev.personalbrain.faults;

import java.util.List;
import java.util.Locale;

/**
 * How a process ended.
 *
 * @param code its exit code; 128 and the signal's number where one ended it
 * @param out lines of the standard output
 * @param err lines of the standard error
 */
record Outcome(int code, List<String> out, List<String> err) {

    /** The application has run, with the modules of this release. */
    void expect(Release release) {
        if (code != 0 || !out.contains(release.answer())) {
            throw new AssertionError("expected '" + release.answer() + "', got " + this);
        }
    }

    void expectEnd(int expected) {
        if (code != expected) {
            throw new AssertionError("expected exit code " + expected + ", got " + this);
        }
    }

    /** One line says what is wrong, and nothing was started. */
    void expectRefusal(int expected, String word) {
        List<String> errors =
                err.stream().filter(line -> line.startsWith("Error: ")).toList();
        if (code != expected || errors.size() != 1 || !errors.get(0).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
            throw new AssertionError("expected exit code " + expected + " and one error about '" + word + "', got " + this);
        }
        if (err.stream().anyMatch(line -> line.startsWith("\tat ") || line.startsWith("Exception"))) {
            throw new AssertionError("a stack trace: " + this);
        }
    }
}
