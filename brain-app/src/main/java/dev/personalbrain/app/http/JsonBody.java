package dev.personalbrain.app.http;

import dev.personalbrain.app.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a request's body, each with a reason when it is not what it must be. */
record JsonBody(Map<String, Object> fields) {
    /** A field that is misspelt is refused, not overlooked. */
    JsonBody only(String... known) {
        Set<String> names = Set.of(known);
        for (String name : fields.keySet()) {
            if (!names.contains(name)) {
                throw new InvalidInputException(
                        "unknown field '%s' (known: %s)".formatted(name, String.join(", ", known)));
            }
        }
        return this;
    }

    String text(String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new InvalidInputException(name + ": it is missing");
        }
        return text(name, value);
    }

    /** Empty where the field is missing or null. */
    List<String> texts(String name) {
        Object value = fields.getOrDefault(name, List.of());
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw new InvalidInputException(name + ": a list of strings was expected");
        }
        List<String> texts = new ArrayList<>();
        elements.forEach(element -> texts.add(text(name, element)));
        return texts;
    }

    private static String text(String name, Object value) {
        if (!(value instanceof String text)) {
            throw new InvalidInputException(name + ": a string was expected");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidInputException(name + ": it holds half of a surrogate pair, which is no character");
        }
        return text;
    }
}
