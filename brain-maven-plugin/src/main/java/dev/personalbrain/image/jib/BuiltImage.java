package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Optional;

/**
 * An image that is complete but for its place: to be pushed, loaded or written.
 *
 * @param configuration JSON
 * @param manifest JSON, in the format
 * @param layers the base's first
 * @param base name and digest of the base image; empty where it came from a daemon or a file
 */
record BuiltImage(
        Platform platform,
        ImageFormat format,
        byte[] configuration,
        byte[] manifest,
        List<LayerBlob> layers,
        Optional<ImageReference> base) {
    BuiltImage {
        layers = List.copyOf(layers);
    }

    /** Of the manifest: what a registry calls the image. {@code sha256:} in front. */
    String digest() {
        return Digests.of(manifest);
    }

    /** Of the configuration: what a Docker daemon calls the image. {@code sha256:} in front. */
    String imageId() {
        return Digests.of(configuration);
    }
}
