package dev.personalbrain.image.jib;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.jr.ob.JSON;

/** Small JSON files in a folder of the cache, each named by a key. One that cannot be read counts as absent. */
record LayerRecords(Path folder) {
    /** @param key 64 hexadecimal digits */
    Optional<LayerRecord> find(String key) {
        try {
            Map<String, Object> json = JSON.std.mapFrom(Files.readAllBytes(file(key)));
            String digest = (String) json.get("digest");
            String diffId = (String) json.get("diffId");
            long size = ((Number) json.get("size")).longValue();
            return Digests.isDigest(digest) && Digests.isDigest(diffId)
                    ? Optional.of(new LayerRecord(digest, diffId, size))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Absent, cut off or altered: the layer is made again, and the file written anew.
            return Optional.empty();
        }
    }

    void write(String key, LayerRecord layer) throws IOException {
        Map<String, Object> json =
                new TreeMap<>(Map.of("digest", layer.digest(), "diffId", layer.diffId(), "size", layer.size()));
        try (CacheDraft draft = CacheDraft.in(folder)) {
            draft.write(JSON.std.asBytes(json));
            draft.moveTo(file(key));
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ".json");
    }
}
