package dev.personalbrain.checksum;

import java.io.IOException;
import java.nio.file.Path;

/** A SHA-256 that can be read while more bytes are to come: 64 hexadecimal digits, lower case. */
public final class Sha256 {
    private final Digest digest = new Digest("SHA-256");

    public static String of(byte[] bytes) {
        Sha256 sha256 = new Sha256();
        sha256.update(bytes, 0, bytes.length);
        return sha256.hex();
    }

    public static String of(Path file) throws IOException {
        Sha256 sha256 = new Sha256();
        sha256.digest.update(file);
        return sha256.hex();
    }

    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    public void reset() {
        digest.reset();
    }

    /** Of the bytes so far. */
    public String hex() {
        return digest.hex();
    }
}
