package dev.personalbrain.engine;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.jr.ob.JSON;

/**
 * How an image is started, as one flat map: {@code Env PATH}, {@code Labels org.…}, {@code Entrypoint}. What is empty is left out: an
 * image that says nothing and one that says "none" start alike.
 */
final class ImageConfiguration {
    /** What a container takes from its image. The rest is how the image came to be. */
    private static final Set<String> FIELDS = Set.of(
            "User",
            "Entrypoint",
            "Cmd",
            "Env",
            "WorkingDir",
            "ExposedPorts",
            "Volumes",
            "Labels",
            "StopSignal",
            "Healthcheck",
            "OnBuild",
            "Shell");

    private ImageConfiguration() {}

    /** @param json one image's JSON, as {@code docker image inspect} tells it */
    static Map<String, String> parse(Map<?, ?> json) throws IOException {
        Map<String, String> flat = new TreeMap<>();
        flat.put("Os", String.valueOf(json.get("Os")));
        flat.put("Architecture", String.valueOf(json.get("Architecture")));
        Map<?, ?> config = (Map<?, ?>) json.get("Config");
        for (String field : FIELDS) {
            add(flat, field, config.get(field));
        }
        return flat;
    }

    /** Lists stay whole, as their order has a meaning; that of the environment has none. */
    private static void add(Map<String, String> flat, String field, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> flat.put(field + " " + key, String.valueOf(each)));
        } else if (field.equals("Env") && value instanceof Collection<?> variables) {
            variables.forEach(variable -> flat.put("Env " + name(variable), value(variable)));
        } else if (value instanceof Collection<?> list && !list.isEmpty()) {
            flat.put(field, JSON.std.asString(list));
        } else if (value instanceof String text && !text.isEmpty()) {
            flat.put(field, text);
        }
    }

    private static String name(Object variable) {
        return variable.toString().split("=", 2)[0];
    }

    private static String value(Object variable) {
        return Optional.of(variable.toString().split("=", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> parts[1])
                .orElse("");
    }
}
