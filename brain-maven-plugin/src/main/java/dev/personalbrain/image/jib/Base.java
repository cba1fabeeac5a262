package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A base image that has been read, for one platform. Its layers' content is fetched only where it is asked for.
 *
 * @param reference the registry's name for exactly these bytes, with the digest of the manifest or of the list of manifests; empty
 *     for a base from a daemon or a file
 * @param configuration the image's JSON configuration, properties in their order
 */
record Base(Optional<ImageReference> reference, Map<String, Object> configuration, List<LayerBlob> layers) {
    Base {
        layers = List.copyOf(layers);
    }
}
