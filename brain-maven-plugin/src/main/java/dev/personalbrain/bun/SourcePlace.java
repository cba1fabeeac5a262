package dev.personalbrain.bun;

import java.util.Optional;

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
    static SourcePlace of(JsonObject json) {
        return new SourcePlace(
                json.text("file"),
                json.number("line"),
                json.number("column"),
                json.text("text"),
                json.text("message"),
                json.optional("specifier"));
    }

    /** {@code src/index.ts:3:17}. */
    String where() {
        return file + ":" + line + ":" + column;
    }
}
