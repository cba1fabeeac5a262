package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/**
 * An object of JSON that others wrote. A property of another type than expected is a {@link UserException} that names both; null is
 * taken as absent.
 *
 * @param subject what the object belongs to, for messages
 */
record JsonObject(String subject, Map<String, Object> properties) {
    static JsonObject parse(String subject, byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.std.mapFrom(bytes))
                    .map(properties -> new JsonObject(subject, properties))
                    .orElseThrow(() -> bad(subject, "is null, where an object is expected"));
        } catch (JacksonException e) {
            throw bad(subject, "is not JSON: " + e.getOriginalMessage());
        }
    }

    /** @param map as a reader of JSON made it */
    static JsonObject of(String subject, Map<?, ?> map) {
        return new JsonObject(subject, cast(map));
    }

    boolean has(String name) {
        return properties.get(name) != null;
    }

    Optional<String> text(String name) {
        return value(name, String.class, "a text");
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> bad(subject, name + " is missing"));
    }

    /** 0 where it is absent. */
    long number(String name) {
        return value(name, Number.class, "a number").map(Number::longValue).orElse(0L);
    }

    /** Empty where it is absent. */
    JsonObject object(String name) {
        Map<?, ?> map = value(name, Map.class, "an object").orElse(Map.of());
        return of(subject, map);
    }

    /** Empty where it is absent. */
    List<String> texts(String name) {
        return list(name).stream().map(each -> typed(name, each, String.class)).toList();
    }

    /** Empty where it is absent. */
    List<JsonObject> objects(String name) {
        return list(name).stream()
                .map(each -> of(subject, typed(name, each, Map.class)))
                .toList();
    }

    private List<?> list(String name) {
        return value(name, List.class, "a list").orElse(List.of());
    }

    private <T> Optional<T> value(String name, Class<T> type, String expected) {
        Object value = properties.get(name);
        if (value != null && !type.isInstance(value)) {
            throw bad(subject, name + " is not " + expected);
        }
        return Optional.ofNullable(type.cast(value));
    }

    private <T> T typed(String name, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw bad(subject, name + " has an entry of another type than expected");
        }
        return type.cast(value);
    }

    /** JSON has no other names than texts. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static UserException bad(String subject, String problem) {
        return new UserException(ExitCode.VERIFICATION, subject + ": " + problem);
    }
}
