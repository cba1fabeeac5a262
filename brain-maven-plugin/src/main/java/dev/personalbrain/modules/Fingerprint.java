package dev.personalbrain.modules;

import dev.personalbrain.analysis.ContentHash;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Size in bytes and SHA-256, in lower-case hexadecimal digits, of bytes that are written and not kept. */
record Fingerprint(long bytes, String sha256) {
    static Fingerprint of(Writing content) throws IOException {
        MessageDigest digest = ContentHash.newDigest();
        Counter counter = new Counter();
        try (OutputStream target = new DigestOutputStream(counter, digest)) {
            content.to(target);
        }
        return new Fingerprint(counter.count, HexFormat.of().formatHex(digest.digest()));
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
