package dev.personalbrain.lock.json;

import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a JSON file, which knows where it is, so that what is wrong with it can be said in one line. A null counts as absent.
 *
 * @param path as {@code packages["node_modules/ws"].version}; empty for the root
 * @param value a map, a list, a text, a number, a boolean or null
 */
public record Json(JsonFile file, String path, Object value) {
    private static final int SHOWN = 60;

    /** A property of this object; empty where it is absent. */
    public Optional<Json> find(String name) {
        return Optional.ofNullable(object().get(name)).map(found -> new Json(file, path(name), found));
    }

    /** A property of this object; an error where it is absent. */
    public Json get(String name) {
        return find(name).orElseThrow(() -> error("'" + name + "' is missing; " + file.wayOut()));
    }

    /** The properties of this object, those that are null left out. */
    public Map<String, Json> fields() {
        Map<String, Json> fields = new LinkedHashMap<>();
        object().keySet().forEach(name -> find(name.toString()).ifPresent(field -> fields.put(name.toString(), field)));
        return fields;
    }

    public List<Json> elements() {
        if (!(value instanceof List<?> list)) {
            throw bad("a list");
        }
        List<Json> elements = new ArrayList<>();
        list.forEach(element -> elements.add(new Json(file, path + "[" + elements.size() + "]", element)));
        return elements;
    }

    public String text() {
        if (!(value instanceof String text)) {
            throw bad("a text");
        }
        return text;
    }

    public boolean flag() {
        if (!(value instanceof Boolean flag)) {
            throw bad("true or false");
        }
        return flag;
    }

    public boolean isText() {
        return value instanceof String;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    /** A list of texts, or one text for a list of one. */
    public List<String> texts() {
        return isText() ? List.of(text()) : elements().stream().map(Json::text).toList();
    }

    /** An object whose properties are texts. */
    public Map<String, String> textByName() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields().forEach((name, field) -> texts.put(name, field.text()));
        return texts;
    }

    private Map<?, ?> object() {
        if (!(value instanceof Map<?, ?> object)) {
            throw bad("an object");
        }
        return object;
    }

    private String path(String name) {
        boolean plain = name.matches("[A-Za-z_$][A-Za-z0-9_$]*");
        return plain ? path + (path.isEmpty() ? "" : ".") + name : path + "[\"" + name + "\"]";
    }

    public UserException bad(String expected) {
        return error(shown() + " is not " + expected + "; " + file.wayOut());
    }

    /** {@code <file>: <path>: <message>}. */
    public UserException error(String message) {
        return file.error((path.isEmpty() ? "" : path + ": ") + message);
    }

    private String shown() {
        if (isObject() || isList()) {
            return isObject() ? "an object" : "a list";
        }
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}", "?");
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return isText() ? "'" + start + "'" : start;
    }
}
