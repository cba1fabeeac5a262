package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImagePlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.jr.ob.JSON;

/**
 * An image's configuration: the base's JSON with what a plan adds. Properties are sorted by name, so equal inputs give equal bytes.
 * What tells who built the base, how, and with which engine is left out, as Docker does.
 */
record ImageConfiguration(Base base, ImagePlan plan, List<LayerBlob> added) {
    private static final Set<String> LEFT_BEHIND = Set.of(
            "author",
            "comment",
            "container",
            "container_config",
            "docker_version",
            "id",
            "parent",
            "throwaway",
            "Size");

    byte[] json() {
        JsonObject old = new JsonObject("base image " + plan.base().text(), base.configuration());
        SortedMap<String, Object> json = new TreeMap<>();
        old.properties().forEach((name, value) -> {
            if (value != null && !LEFT_BEHIND.contains(name)) {
                json.put(name, value);
            }
        });
        ImagePlatform platform = ImagePlatform.of(plan.platform());
        json.putIfAbsent("os", platform.os());
        json.putIfAbsent("architecture", platform.architecture());
        json.put("config", ContainerConfiguration.merge(old.object("config"), plan.container()));
        json.put("created", created());
        json.put("history", history(old));
        json.put("rootfs", new TreeMap<>(Map.of("type", "layers", "diff_ids", diffIds())));
        return JSON.std.asBytes(json);
    }

    private List<Map<String, Object>> history(JsonObject old) {
        ImageHistory history = new ImageHistory(created());
        history.addBase(old, base.layers().size());
        added.forEach(layer -> history.add(layer.name()));
        return history.entries();
    }

    private List<String> diffIds() {
        return Stream.concat(base.layers().stream(), added.stream())
                .map(LayerBlob::diffId)
                .toList();
    }

    private String created() {
        return plan.created().instant().toString();
    }
}
