package dev.personalbrain.modules;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Size in bytes and SHA-256, in lower-case hexadecimal digits, of bytes that are written and not kept. */
record Fingerprint(long bytes, String sha256) {
    static Fingerprint of(Writing content) throws IOException {
        MessageDigest digest = newDigest();
        Counter counter = new Counter();
        try (OutputStream target = new DigestOutputStream(counter, digest)) {
            content.to(target);
        }
        return new Fingerprint(counter.count, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Something that writes bytes. */
    interface Writing {
        void to(OutputStream target) throws IOException;
    }

    private static final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int single) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
