package dev.personalbrain.image.jib;

/**
 * A manifest, or a list of them, as a registry delivered it.
 *
 * @param digest {@code sha256:} in front; of exactly these bytes
 */
record RemoteManifest(String digest, String mediaType, byte[] bytes) {}
