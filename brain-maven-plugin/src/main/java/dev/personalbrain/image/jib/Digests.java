package dev.personalbrain.image.jib;

import dev.personalbrain.checksum.Sha256;
import java.util.regex.Pattern;

/** SHA-256 as images write it. */
final class Digests {
    static final String PREFIX = "sha256:";

    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private Digests() {}

    static String of(byte[] bytes) {
        return PREFIX + Sha256.of(bytes);
    }

    static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /** The 64 hexadecimal digits alone: safe as the name of a file. */
    static String hex(String digest) {
        if (!isDigest(digest)) {
            throw new IllegalArgumentException("not a digest: " + digest);
        }
        return digest.substring(PREFIX.length());
    }
}
