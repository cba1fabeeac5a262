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
 * An image in the form that {@code docker save} writes and every {@code docker load} reads: {@code manifest.json} with the image's
 * names, the configuration, the layers as gzipped tars.
 *
 * @param names with tags
 */
record DockerArchive(BuiltImage image, List<ImageReference> names) {
    void write(OutputFiles files, LayerProgress progress) throws IOException {
        writeWithout(0, files, progress);
    }

    /**
     * Leaves out the files of the first layers, though {@code manifest.json} names them: for a daemon that has them.
     *
     * @param layers how many
     */
    void writeWithout(int layers, OutputFiles files, LayerProgress progress) throws IOException {
        files.put("manifest.json", manifest());
        files.put(configuration(), image.configuration());
        Set<String> written = new LinkedHashSet<>();
        for (LayerBlob layer : image.layers().subList(layers, image.layers().size())) {
            if (written.add(layer.digest())) {
                files.put(file(layer), layer, progress);
            }
        }
    }

    private byte[] manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("Config", configuration());
        manifest.put("RepoTags", names.stream().map(ImageReference::toString).toList());
        manifest.put("Layers", image.layers().stream().map(DockerArchive::file).toList());
        return JSON.std.asBytes(List.of(manifest));
    }

    private String configuration() {
        return Digests.hex(image.imageId()) + ".json";
    }

    private static String file(LayerBlob layer) {
        return Digests.hex(layer.digest()) + ".tar.gz";
    }
}
