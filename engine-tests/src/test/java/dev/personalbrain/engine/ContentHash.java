package dev.personalbrain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a stream, in hexadecimal digits. */
final class ContentHash {
    private ContentHash() {}

    /** Reads to the end and leaves the stream open. */
    static String of(InputStream content) throws IOException {
        try {
            DigestInputStream digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
