package dev.personalbrain.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** A file to fetch: bytes without meaning, always the same ones for a size, and the request for them. */
public record TestModule(byte[] bytes, FetchRequest request) {
    public static final String PATH = "org/example/thing/1.0/thing-1.0.jar";

    public static TestModule of(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return new TestModule(bytes, new FetchRequest("org.example:thing:1.0", PATH, size, sha256(bytes)));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
