package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * A layer as images hold it: a tar, gzipped unless its media type says otherwise.
 *
 * @param name for people
 * @param digest of the compressed bytes, {@code sha256:} in front
 * @param diffId digest of the tar, {@code sha256:} in front
 * @param size of the compressed bytes
 * @param origin a repository that has this blob, so that another repository of its registry can take it over without an upload
 * @param mediaType that the base image gave it and that it keeps in every format; empty for the usual one, a gzipped tar
 * @param urls where the bytes are to be had, for a layer that may not be distributed: registries do not hold it, and it is not to be
 *     uploaded; empty for all others
 */
record LayerBlob(
        String name,
        String digest,
        String diffId,
        long size,
        BlobContent content,
        Optional<ImageReference> origin,
        Optional<String> mediaType,
        List<String> urls) {
    LayerBlob {
        urls = List.copyOf(urls);
    }

    /** A gzipped tar. */
    LayerBlob(
            String name,
            String digest,
            String diffId,
            long size,
            BlobContent content,
            Optional<ImageReference> origin) {
        this(name, digest, diffId, size, content, origin, Optional.empty(), List.of());
    }

    String mediaType(ImageFormat format) {
        return mediaType.orElseGet(format::layer);
    }

    /** Whether a registry holds the bytes. */
    boolean isDistributed() {
        return urls.isEmpty();
    }
}
