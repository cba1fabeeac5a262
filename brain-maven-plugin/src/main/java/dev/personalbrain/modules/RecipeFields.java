package dev.personalbrain.modules;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The fields of one JSON object in a file of recipes, read with their types; errors name the object and the field.
 *
 * @param where {@code my-recipes.json: recipes[1]}
 */
record RecipeFields(String where, Map<?, ?> values) {
    static RecipeFields of(String where, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new RecipeFields(where, map);
        }
        throw error(where, value, "an object");
    }

    void allow(Set<String> known) {
        for (Object name : values.keySet()) {
            if (!known.contains(name)) {
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        where + ": unknown field '" + name + "' (known: " + String.join(", ", new TreeSet<>(known))
                                + ")");
            }
        }
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).map(value -> textOf(at(field), value));
    }

    String requiredText(String field) {
        return text(field)
                .orElseThrow(() -> new UserException(ExitCode.CONFIGURATION, where + "." + field + ": is missing"));
    }

    /** A required text that {@code parser} understands. */
    <T> T parsed(String field, Function<String, Optional<T>> parser, String expected) {
        String text = requiredText(field);
        return parser.apply(text).orElseThrow(() -> error(at(field), text, expected));
    }

    /** The elements of a list with their places, as {@code my-recipes.json: recipes[1].leaveOut[0]}; none where it is missing. */
    List<Element> elements(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw error(at(field), value, "a list");
        }
        List<Element> elements = new ArrayList<>();
        list.forEach(each -> elements.add(new Element(at(field) + "[" + elements.size() + "]", each)));
        return elements;
    }

    /** False where it is missing. */
    boolean flag(String field) {
        Object value = values.get(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw error(at(field), value, "true or false");
    }

    /** A whole number from 1; 1 where it is missing. */
    int count(String field) {
        Object value = values.get(field);
        if (value == null) {
            return 1;
        }
        if (value instanceof Integer count && count >= 1) {
            return count;
        }
        throw error(at(field), value, "a whole number from 1 on");
    }

    RecipeFields object(String field) {
        return of(at(field), values.containsKey(field) ? values.get(field) : Map.of());
    }

    String at(String field) {
        return where + "." + field;
    }

    static UserException error(String where, Object value, String expected) {
        String shown = String.valueOf(value).replaceAll("[\\s\\p{Cntrl}]+", " ");
        return new UserException(ExitCode.CONFIGURATION, where + ": '" + shown + "' is not " + expected);
    }

    private static String textOf(String where, Object value) {
        if (value instanceof String text && !text.isBlank() && text.lines().count() == 1) {
            return text;
        }
        throw error(where, value, "a text of one line");
    }

    /** One element of a list and its place. */
    record Element(String where, Object value) {
        String text() {
            return textOf(where, value);
        }
    }
}
