package dev.personalbrain.lock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the overrides of a {@code package.json} into the form in which Bun repeats them in its lock file.
 *
 * @param ranges what the project itself wants of which package
 */
record BunOverrides(Map<String, String> ranges) {
    private static final String ANYWHERE = "**/";
    private static final String ITSELF = ".";

    Map<String, Object> rules(Map<?, ?> written) {
        Map<String, Object> rules = new LinkedHashMap<>();
        written.forEach((key, rule) -> {
            String text = String.valueOf(key);
            put(rules, Names.ofBunKey(text.startsWith(ANYWHERE) ? text.substring(ANYWHERE.length()) : text), rule);
        });
        return rules;
    }

    /** @param names of one package, or of several, each needed by the one before: {@code debug/ms} */
    private void put(Map<String, Object> rules, List<String> names, Object rule) {
        String name = names.get(0);
        if (names.size() > 1) {
            put(nested(rules, name), names.subList(1, names.size()), rule);
        } else if (rule instanceof Map<?, ?> written) {
            nested(rules, name).putAll(rules(written));
        } else if (rule instanceof String range && !range.isEmpty()) {
            boolean plain = name.indexOf('@', 1) < 0 && !(rules.get(name) instanceof Map);
            (plain ? rules : nested(rules, name)).put(plain ? name : ITSELF, meant(range));
        }
    }

    /** The rules for what a package needs; one for the package itself moves in with them. */
    private static Map<String, Object> nested(Map<String, Object> rules, String name) {
        Map<String, Object> nested = new LinkedHashMap<>();
        if (rules.get(name) instanceof Map<?, ?> there) {
            there.forEach((key, rule) -> nested.put(String.valueOf(key), rule));
        } else if (rules.containsKey(name)) {
            nested.put(ITSELF, rules.get(name));
        }
        rules.put(name, nested);
        return nested;
    }

    /** {@code $name} stands for what the project itself wants of that package. */
    private String meant(String range) {
        return range.startsWith("$") ? ranges.getOrDefault(range.substring(1), range) : range;
    }
}
