package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The layers of a base image: what the manifest and the configuration say of them, put together. */
record BaseLayers(BaseSource source) {
    private static final Set<String> USUAL = Set.of(ImageFormat.DOCKER.layer(), ImageFormat.OCI.layer());

    List<LayerBlob> of(BaseManifest manifest, JsonObject configuration) throws IOException {
        List<Descriptor> layers = manifest.layers();
        List<String> diffIds = configuration.object("rootfs").texts("diff_ids");
        if (diffIds.size() != layers.size() || !diffIds.stream().allMatch(Digests::isDigest)) {
            throw new UserException(
                    ExitCode.VERIFICATION,
                    configuration.subject() + ": rootfs.diff_ids has " + diffIds.size()
                            + " entries, which do not fit the manifest's " + layers.size() + " layers");
        }
        List<LayerBlob> blobs = new ArrayList<>();
        for (int place = 0; place < layers.size(); place++) {
            blobs.add(blob(name(place, layers.size()), layers.get(place), diffIds.get(place)));
        }
        return blobs;
    }

    /**
     * For people.
     *
     * @param place from 0
     */
    static String name(int place, int count) {
        return "base " + (place + 1) + "/" + count;
    }

    private LayerBlob blob(String name, Descriptor layer, String diffId) throws IOException {
        Optional<String> mediaType = Optional.of(layer.mediaType()).filter(type -> !USUAL.contains(type));
        return new LayerBlob(
                name,
                layer.digest(),
                diffId,
                layer.size(),
                source.layer(layer, name),
                source.origin(),
                mediaType,
                layer.urls());
    }
}
