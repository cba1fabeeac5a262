package dev.personalbrain.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.personalbrain.app.error.InvalidInputException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters after the question mark. Unknown ones are left alone; one that is given twice is refused. */
final class Query {
    private final Map<String, String> parameters = new HashMap<>();

    /** @param raw as it was sent; null where there is none */
    Query(String raw) {
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&")) {
                add(pair.split("=", 2));
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    long number(String name, long otherwise, long min, long max) {
        return text(name).map(text -> number(name, text, min, max)).orElse(otherwise);
    }

    private void add(String[] pair) {
        String name = decode(pair[0]);
        if (parameters.put(name, pair.length == 2 ? decode(pair[1]) : "") != null) {
            throw new InvalidInputException(name + ": it is given twice");
        }
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("the query is not percent-encoded: " + e.getMessage());
        }
    }

    private static long number(String name, String text, long min, long max) {
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new InvalidInputException("%s=%s: a number from %d to %d was expected".formatted(name, text, min, max));
    }
}
