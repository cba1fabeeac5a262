package dev.personalbrain.checksum;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Hands bytes on and hashes what it has handed on. */
public final class DigestStream extends FilterInputStream {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Checksum expected;
    private final Digest digest;

    public DigestStream(InputStream in, Checksum expected) {
        super(in);
        this.expected = expected;
        this.digest = expected.digest();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            digest.update(target, offset, count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(BUFFER_BYTES, count)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads to the end what nobody has read. */
    public boolean isAsExpected() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return digest.hex().equals(expected.hex());
    }

    /** Of the bytes so far. */
    public Checksum actual() {
        return expected.with(digest.hex());
    }
}
