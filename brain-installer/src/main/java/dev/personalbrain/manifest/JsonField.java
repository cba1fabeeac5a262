package dev.personalbrain.manifest;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value in a JSON file, which knows where it is, so that what is wrong with it can be said in one line. A null counts as missing.
 *
 * @param file for messages
 * @param path as {@code modules[2].sha256}; empty for the root
 * @param value as {@link JsonTree} makes it
 */
record JsonField(String file, String path, Object value) {
    static final String WAY_OUT = "run the release again";
    private static final int SHOWN = 80;

    /** A field of this object. */
    JsonField get(String name) {
        JsonField field = new JsonField(file, path.isEmpty() ? name : path + "." + name, object().get(name));
        if (field.value == null) {
            throw field.error("is missing; " + WAY_OUT);
        }
        return field;
    }

    /** A field of this object that need not be there. */
    Optional<JsonField> find(String name) {
        return Optional.ofNullable(object().get(name)).map(there -> get(name));
    }

    Map<String, JsonField> fields() {
        Map<String, JsonField> fields = new LinkedHashMap<>();
        object().keySet().forEach(name -> fields.put(String.valueOf(name), get(String.valueOf(name))));
        return fields;
    }

    List<JsonField> elements() {
        if (!(value instanceof List<?> values)) {
            throw bad("a list");
        }
        List<JsonField> elements = new ArrayList<>();
        for (Object element : values) {
            elements.add(new JsonField(file, path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    <T> List<T> list(Function<JsonField, T> element) {
        return elements().stream().map(element).toList();
    }

    <T> Map<String, T> map(Function<JsonField, T> element) {
        Map<String, T> map = new LinkedHashMap<>();
        fields().forEach((name, field) -> map.put(name, element.apply(field)));
        return map;
    }

    /** Not empty. */
    String text() {
        if (!(value instanceof String text) || text.isEmpty()) {
            throw bad("a text that is not empty");
        }
        return text;
    }

    String anyText() {
        if (!(value instanceof String text)) {
            throw bad("a text");
        }
        return text;
    }

    boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw bad("true or false");
        }
        return flag;
    }

    /** 0 or more. */
    long size() {
        if (!(value instanceof Long number) || number < 0) {
            throw bad("a whole number that is not negative");
        }
        return number;
    }

    private Map<?, ?> object() {
        if (!(value instanceof Map<?, ?> fields)) {
            throw bad("an object");
        }
        return fields;
    }

    /** {@code <file>: <path>: <value> is not <expected>; run the release again}. */
    UserException bad(String expected) {
        return error(shown() + " is not " + expected + "; " + WAY_OUT);
    }

    UserException error(String message) {
        return new UserException(ExitCode.MANIFEST, file + ": " + (path.isEmpty() ? "" : path + ": ") + message);
    }

    private String shown() {
        if (value instanceof Map || value instanceof List) {
            return value instanceof Map ? "an object" : "a list";
        }
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}", "?");
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return value instanceof String ? "'" + start + "'" : start;
    }
}
