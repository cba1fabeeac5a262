package dev.personalbrain.image.jib;

import dev.personalbrain.image.ImageReference;
import java.util.Optional;

/**
 * A layer as images hold it: a gzipped tar.
 *
 * @param name for people
 * @param digest of the compressed bytes, {@code sha256:} in front
 * @param diffId digest of the tar, {@code sha256:} in front
 * @param size of the compressed bytes
 * @param origin a repository that has this blob, so that another repository of its registry can take it over without an upload
 */
record LayerBlob(
        String name, String digest, String diffId, long size, BlobContent content, Optional<ImageReference> origin) {}
