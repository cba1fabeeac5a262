package dev.personalbrain.image.jib;

/**
 * What there is to know of a gzipped tar without reading it.
 *
 * @param digest of the compressed bytes, {@code sha256:} in front
 * @param diffId of the tar, {@code sha256:} in front
 * @param size of the compressed bytes
 */
record LayerRecord(String digest, String diffId, long size) {}
