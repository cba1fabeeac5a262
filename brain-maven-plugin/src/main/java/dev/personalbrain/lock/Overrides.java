package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Versions that a project forces on other packages' dependencies.
 *
 * @param npm {@code overrides}: a package's name to a range, or to an object with the rules for what that package needs
 * @param bun {@code overrides}, or else {@code resolutions}
 */
public record Overrides(Map<String, Object> npm, Map<String, Object> bun) {
    static Overrides of(Json json) {
        Optional<Json> overrides = json.find("overrides");
        return new Overrides(rules(overrides), rules(overrides.or(() -> json.find("resolutions"))));
    }

    static Map<String, Object> rules(Optional<Json> object) {
        Map<String, Object> rules = new LinkedHashMap<>();
        object.ifPresent(found -> found.fields().forEach((name, rule) -> rules.put(plain(name), rule.value())));
        return rules;
    }

    /** {@code resolutions} may say of a package that it means it anywhere. */
    private static String plain(String name) {
        return name.startsWith("**/") ? name.substring("**/".length()) : name;
    }

    /** Whether anything is said about a package itself. */
    boolean concern(String name) {
        return bun.containsKey(name) || npm.keySet().stream().anyMatch(key -> key.startsWith(name + "@"));
    }
}
