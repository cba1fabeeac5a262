package dev.personalbrain.app.http;

import dev.personalbrain.app.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a request's body, each with a reason when it is not what it must be. */
final class JsonBody {
    private final ObjectNode fields;

    JsonBody(ObjectNode fields) {
        this.fields = fields;
    }

    /** A field that is misspelt is refused, not overlooked. */
    JsonBody only(String... known) {
        Set<String> names = Set.of(known);
        for (String name : fields.propertyNames()) {
            if (!names.contains(name)) {
                throw new InvalidInputException(
                        "unknown field '%s' (known: %s)".formatted(name, String.join(", ", known)));
            }
        }
        return this;
    }

    String text(String name) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            throw new InvalidInputException(name + ": it is missing");
        }
        return string(name, value);
    }

    /** Empty where the field is missing or null. */
    List<String> texts(String name) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new InvalidInputException(name + ": a list of strings was expected");
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(string(name, element)));
        return texts;
    }

    private static String string(String name, JsonNode value) {
        if (!value.isString()) {
            throw new InvalidInputException(name + ": a string was expected");
        }
        String string = value.stringValue();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
            throw new InvalidInputException(name + ": it holds half of a surrogate pair, which is no character");
        }
        return string;
    }
}
