package dev.personalbrain.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 that can be read while more bytes are to come. */
final class Sha256 {
    private final MessageDigest digest = digest();

    void update(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    void reset() {
        digest.reset();
    }

    /** Of the bytes so far, lower case. */
    String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this JVM's SHA-256 cannot be cloned", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
