package dev.personalbrain.image.jib;

import dev.personalbrain.checksum.Sha256;

/** SHA-256 as images write it. */
final class Digests {
    static final String PREFIX = "sha256:";

    private Digests() {}

    static String of(byte[] bytes) {
        return PREFIX + Sha256.of(bytes);
    }
}
