package dev.personalbrain.modules;

import dev.personalbrain.checksum.Sha256;
import java.io.IOException;
import java.io.OutputStream;

/** Size in bytes and SHA-256, in lower-case hexadecimal digits, of bytes that are written and not kept. */
record Fingerprint(long bytes, String sha256) {
    static Fingerprint of(Writing content) throws IOException {
        Sink sink = new Sink();
        content.to(sink);
        return new Fingerprint(sink.count, sink.sha256.hex());
    }

    /** Something that writes bytes. */
    interface Writing {
        void to(OutputStream target) throws IOException;
    }

    private static final class Sink extends OutputStream {
        private final Sha256 sha256 = new Sha256();
        private long count;

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            sha256.update(bytes, offset, length);
            count += length;
        }
    }
}
