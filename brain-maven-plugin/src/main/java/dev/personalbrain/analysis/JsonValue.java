package dev.personalbrain.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object of a JSON file of the cache, which we wrote. Its methods throw {@link RuntimeException} where a property is absent or of
 * another type.
 */
public record JsonValue(Map<?, ?> properties) {
    /** Null where the property is null or absent. */
    public String text(String name) {
        return (String) properties.get(name);
    }

    public long number(String name) {
        return ((Number) properties.get(name)).longValue();
    }

    public boolean flag(String name) {
        return (Boolean) properties.get(name);
    }

    public JsonValue value(String name) {
        return new JsonValue((Map<?, ?>) properties.get(name));
    }

    public List<JsonValue> values(String name) {
        return list(name).stream().map(each -> new JsonValue((Map<?, ?>) each)).toList();
    }

    public List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    public Set<String> names() {
        return Set.copyOf(properties.keySet().stream().map(String.class::cast).toList());
    }

    private List<?> list(String name) {
        return (List<?>) properties.get(name);
    }
}
