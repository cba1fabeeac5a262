package dev.personalbrain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A map of a YAML file, of which every key is known. */
record Keys(String place, Map<?, ?> map) {
    static Keys of(String place, Object value, String... known) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new AssertionError(place + ": not a map: " + value);
        }
        for (Object key : map.keySet()) {
            if (!Set.of(known).contains(key)) {
                throw new AssertionError(place + ": unknown key '" + key + "'");
            }
        }
        return new Keys(place, map);
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    Keys keys(String key, String... known) {
        return of(place + "." + key, has(key) ? map.get(key) : Map.of(), known);
    }

    Object value(String key) {
        return map.get(key);
    }

    String text(String key) {
        return map.get(key) instanceof String text ? text : fail(key, "text");
    }

    /** Also of one text alone; none where there is none. */
    List<String> texts(String key) {
        Object value = has(key) ? map.get(key) : List.of();
        List<String> texts = new ArrayList<>();
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            texts.add(each instanceof String text ? text : fail(key, "texts"));
        }
        return texts;
    }

    /** A map from names to texts; none where there is none. */
    Map<String, String> variables(String key) {
        Map<String, String> variables = new TreeMap<>();
        Object value = has(key) ? map.get(key) : Map.of();
        ((Map<?, ?>) value).forEach((name, each) -> variables.put((String) name, (String) each));
        return variables;
    }

    private String fail(String key, String expected) {
        throw new AssertionError(place + "." + key + ": not " + expected + ": " + map.get(key));
    }
}
