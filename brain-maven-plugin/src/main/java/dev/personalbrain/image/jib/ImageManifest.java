package dev.personalbrain.image.jib;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** An image's manifest: what a registry needs to know of it. */
record ImageManifest(ImageFormat format, byte[] configuration, List<LayerBlob> layers) {
    byte[] json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schemaVersion", 2);
        json.put("mediaType", format.manifest());
        json.put("config", descriptor(format.configuration(), Digests.of(configuration), configuration.length));
        json.put("layers", layers.stream().map(this::descriptor).toList());
        return JSON.std.asBytes(json);
    }

    private Map<String, Object> descriptor(LayerBlob layer) {
        Map<String, Object> json = descriptor(layer.mediaType(format), layer.digest(), layer.size());
        if (!layer.isDistributed()) {
            json.put("urls", layer.urls());
        }
        return json;
    }

    private static Map<String, Object> descriptor(String mediaType, String digest, long size) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mediaType", mediaType);
        json.put("size", size);
        json.put("digest", digest);
        return json;
    }
}
