package dev.personalbrain.lock;

import dev.personalbrain.lock.json.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one package says that it needs, name to range, as {@code package.json} and both lock files say it.
 *
 * @param optionalPeers those of the peer dependencies that may be absent
 */
record Dependencies(
        Map<String, String> production,
        Map<String, String> optional,
        Map<String, String> development,
        Map<String, String> peers,
        Set<String> optionalPeers) {

    static final Dependencies NONE = new Dependencies(Map.of(), Map.of(), Map.of(), Map.of(), Set.of());

    static Dependencies of(Json object) {
        return new Dependencies(
                names(object, "dependencies"),
                names(object, "optionalDependencies"),
                names(object, "devDependencies"),
                names(object, "peerDependencies"),
                optionalPeers(object));
    }

    private static Map<String, String> names(Json object, String group) {
        Map<String, String> ranges = new LinkedHashMap<>();
        object.find(group)
                .ifPresent(found -> found.fields().forEach((name, range) -> {
                    Names.require(range, name);
                    ranges.put(name, range.text());
                }));
        return ranges;
    }

    /** npm's {@code peerDependenciesMeta} and Bun's {@code optionalPeers}. */
    private static Set<String> optionalPeers(Json object) {
        Set<String> names = new LinkedHashSet<>();
        object.find("optionalPeers").ifPresent(list -> names.addAll(list.texts()));
        object.find("peerDependenciesMeta")
                .ifPresent(meta -> meta.fields().forEach((name, about) -> {
                    if (about.find("optional").filter(Json::flag).isPresent()) {
                        names.add(name);
                    }
                }));
        return names;
    }

    /** Without those that are optional as well: these it can do without. */
    Map<String, String> required() {
        return without(production, optional.keySet());
    }

    /** What a lock file of the package has for sure: peers may be left to the user, and optional ones to the registry. */
    Map<String, String> indispensable() {
        Map<String, String> both = new LinkedHashMap<>(development);
        both.putAll(production);
        return without(both, optional.keySet());
    }

    Map<String, String> requiredPeers() {
        return without(peers, optionalPeers);
    }

    /** Everything that somebody has to install, whatever for. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(requiredPeers());
        all.putAll(development);
        all.putAll(production);
        all.putAll(optional);
        return all;
    }

    private static Map<String, String> without(Map<String, String> ranges, Set<String> names) {
        Map<String, String> rest = new LinkedHashMap<>(ranges);
        rest.keySet().removeAll(names);
        return rest;
    }
}
