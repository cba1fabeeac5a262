package dev.personalbrain.bun;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a source, and what Bun says of it.
 *
 * @param file below the folder that was built; empty where it is about no file
 * @param line from 1
 * @param column from 1
 * @param text of the source from there
 * @param specifier what is imported there, where Bun could not find it
 */
record SourcePlace(String file, int line, int column, String text, String message, Optional<String> specifier) {
    private static final Pattern NEIGHBOUR = Pattern.compile("(?:require(?:\\.resolve)?\\s*\\(\\s*)?[`'\"]\\.\\.?/");

    static SourcePlace of(JsonObject json) {
        return new SourcePlace(
                json.text("file"),
                json.number("line"),
                json.number("column"),
                json.text("text"),
                json.text("message"),
                json.optional("specifier"));
    }

    /** Whether what is loaded there is a file beside the source, whatever its name: {@code require(`./bin/${arch}.node`)}. */
    boolean loadsNeighbour() {
        return NEIGHBOUR.matcher(text).lookingAt();
    }

    /** {@code src/index.ts:3:17}. */
    String where() {
        return file + ":" + line + ":" + column;
    }
}
