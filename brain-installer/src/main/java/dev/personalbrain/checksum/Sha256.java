package dev.personalbrain.checksum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A SHA-256 that can be read while more bytes are to come: 64 hexadecimal digits, lower case. */
public final class Sha256 {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Digest digest = new Digest("SHA-256");

    public static String of(byte[] bytes) {
        Sha256 sha256 = new Sha256();
        sha256.update(bytes, 0, bytes.length);
        return sha256.hex();
    }

    public static String of(Path file) throws IOException {
        Sha256 sha256 = new Sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
            }
        }
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
