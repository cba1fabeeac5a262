package dev.personalbrain.lock.npmrc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * npm's configuration: what the first of its places says.
 *
 * @param layers in the order in which they count
 */
record NpmConfig(List<Layer> layers) {
    private static final Set<String> NOTHING = Set.of("", "null", "false", "undefined");

    NpmConfig {
        layers = List.copyOf(layers);
    }

    NpmConfig with(Layer last) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(last);
        return new NpmConfig(more);
    }

    /** Empty also where the first place that names it says null or false. */
    Optional<String> text(String name) {
        return list(name).stream().reduce((one, other) -> other).filter(value -> !NOTHING.contains(value));
    }

    List<String> list(String name) {
        return first(name).map(layer -> layer.values().get(name)).orElse(List.of());
    }

    /** Who says what counts, for messages. */
    String origin(String name) {
        return first(name).map(Layer::origin).orElse("nowhere");
    }

    private Optional<Layer> first(String name) {
        return layers.stream().filter(layer -> layer.values().containsKey(name)).findFirst();
    }

    /** Whether it is said to be false, rather than not said at all. */
    boolean isOff(String name) {
        return list(name).equals(List.of("false"));
    }

    boolean isOn(String name) {
        return text(name).isPresent();
    }
}
