package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.jr.ob.JSON;

/**
 * An image in the form of the OCI image layout, version 1.0.0: {@code oci-layout}, {@code index.json}, {@code blobs/sha256/}. As a
 * folder, or as a tar of one.
 *
 * @param image in OCI format
 * @param names with tags; each becomes an entry of the index, annotated with the tag and, as Docker and containerd do, with the name
 */
record OciLayout(BuiltImage image, List<ImageReference> names) {
    /** In every such folder, and in no other. */
    static final String MARKER = "oci-layout";

    void write(OutputFiles files, LayerProgress progress) throws IOException {
        files.put(MARKER, JSON.std.asBytes(Map.of("imageLayoutVersion", "1.0.0")));
        files.put("index.json", index());
        files.put(blob(image.digest()), image.manifest());
        files.put(blob(image.imageId()), image.configuration());
        Set<String> written = new LinkedHashSet<>();
        for (LayerBlob layer : image.layers()) {
            if (written.add(layer.digest())) {
                files.put(blob(layer.digest()), layer, progress);
            }
        }
    }

    private byte[] index() {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("schemaVersion", 2);
        index.put("mediaType", image.format().index());
        index.put("manifests", names.stream().map(this::entry).toList());
        return JSON.std.asBytes(index);
    }

    private Map<String, Object> entry(ImageReference name) {
        Map<String, Object> entry = ImageIndex.entry(image);
        entry.put("annotations", annotations(name));
        return entry;
    }

    /** Containerd takes a full name only; without a registry it asks its user for the rest. */
    private static Map<String, String> annotations(ImageReference name) {
        Map<String, String> annotations = new LinkedHashMap<>();
        if (!name.registry().isEmpty()) {
            annotations.put("io.containerd.image.name", name.toString());
        }
        annotations.put("org.opencontainers.image.ref.name", name.tagOrLatest());
        return annotations;
    }

    private static String blob(String digest) {
        return "blobs/sha256/" + Digests.hex(digest);
    }
}
