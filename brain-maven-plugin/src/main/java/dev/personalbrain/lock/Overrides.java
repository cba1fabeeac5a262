package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Versions that a project forces on other packages' dependencies.
 *
 * @param npm {@code overrides}: a package's name to a range, or to an object with the rules for what that package needs
 * @param bun {@code overrides}, or else {@code resolutions}, as Bun writes them into its lock file
 */
public record Overrides(Map<String, Object> npm, Map<String, Object> bun) {
    static Overrides of(Json json) {
        Optional<Json> overrides = json.find("overrides");
        BunOverrides bun = new BunOverrides(Dependencies.of(json).all());
        return new Overrides(rules(overrides), bun.rules(rules(overrides.or(() -> json.find("resolutions")))));
    }

    /** As they are written. */
    static Map<String, Object> rules(Optional<Json> object) {
        Map<String, Object> rules = new LinkedHashMap<>();
        object.ifPresent(found -> found.fields().forEach((name, rule) -> rules.put(name, rule.value())));
        return rules;
    }

    /** Whether anything but the project's own range may decide on a package's version. */
    boolean concern(String name) {
        return bun.containsKey(name) || bun.keySet().stream().anyMatch(key -> key.startsWith(name + "@"));
    }
}
