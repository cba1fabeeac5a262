package dev.personalbrain.checksum;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A checksum of bytes on their way, which can be read while more are to come: hexadecimal digits, lower case. */
public final class Digest {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final MessageDigest digest;

    /** @param algorithm as every Java platform has it: {@code SHA-256}, {@code SHA-512} */
    public Digest(String algorithm) {
        try {
            this.digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no " + algorithm, e);
        }
    }

    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** With all bytes of a file. */
    public void update(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                update(buffer, 0, count);
            }
        }
    }

    /** The same bytes; each counts once it has been read. */
    public InputStream reading(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    public void reset() {
        digest.reset();
    }

    /** Of the bytes so far. */
    public String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this JVM's " + digest.getAlgorithm() + " cannot be cloned", e);
        }
    }
}
