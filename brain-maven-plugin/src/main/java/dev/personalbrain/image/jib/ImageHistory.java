package dev.personalbrain.image.jib;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The list {@code history} of a configuration: for each layer one entry that says where it comes from. Texts are constant. */
final class ImageHistory {
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private final String created;

    /** @param created ISO 8601 */
    ImageHistory(String created) {
        this.created = created;
    }

    /** Some tools refuse an image whose history has not as many entries as it has layers; so does a base without history get some. */
    void addBase(JsonObject configuration, int layers) {
        int described = 0;
        for (JsonObject entry : configuration.objects("history")) {
            entries.add(new TreeMap<>(entry.properties()));
            described += Boolean.TRUE.equals(entry.properties().get("empty_layer")) ? 0 : 1;
        }
        for (; described < layers; described++) {
            add("base image");
        }
    }

    void add(String createdBy) {
        entries.add(new TreeMap<>(Map.of("created", created, "created_by", createdBy)));
    }

    List<Map<String, Object>> entries() {
        return entries;
    }
}
