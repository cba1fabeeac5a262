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
    void write(OutputFiles files) throws IOException {
        files.put("oci-layout", JSON.std.asBytes(Map.of("imageLayoutVersion", "1.0.0")));
        files.put("index.json", index());
        files.put(blob(image.digest()), image.manifest());
        files.put(blob(image.imageId()), image.configuration());
        Set<String> written = new LinkedHashSet<>();
        for (LayerBlob layer : image.layers()) {
            if (written.add(layer.digest())) {
                files.put(blob(layer.digest()), layer);
            }
        }
    }

    private byte[] index() throws IOException {
        Map<String, Object> platform = platform();
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("schemaVersion", 2);
        index.put("mediaType", image.format().index());
        index.put("manifests", names.stream().map(name -> entry(name, platform)).toList());
        return JSON.std.asBytes(index);
    }

    private Map<String, Object> entry(ImageReference name, Map<String, Object> platform) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("mediaType", image.format().manifest());
        entry.put("digest", image.digest());
        entry.put("size", image.manifest().length);
        entry.put("annotations", annotations(name));
        entry.put("platform", platform);
        return entry;
    }

    private static Map<String, String> annotations(ImageReference name) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("io.containerd.image.name", fullName(name));
        annotations.put("org.opencontainers.image.ref.name", name.tagOrLatest());
        return annotations;
    }

    /** {@code docker.io/library/brain:1.0} for {@code brain:1.0}. */
    private static String fullName(ImageReference name) {
        String folder = name.repository().contains("/") ? "docker.io/" : "docker.io/library/";
        return name.registry().isEmpty() ? folder + name : name.toString();
    }

    /** As the configuration has it. */
    private Map<String, Object> platform() throws IOException {
        Map<String, Object> configuration = JSON.std.mapFrom(image.configuration());
        Map<String, Object> platform = new LinkedHashMap<>();
        for (String property : List.of("architecture", "os", "variant")) {
            if (configuration.containsKey(property)) {
                platform.put(property, configuration.get(property));
            }
        }
        return platform;
    }

    private static String blob(String digest) {
        return "blobs/sha256/" + Digests.hex(digest);
    }
}
