package dev.personalbrain.image.jib;

import dev.personalbrain.checksum.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts and digests what passes. Closing it leaves open what it writes to. */
final class MeasuredOutput extends FilterOutputStream {
    private final Sha256 sha256 = new Sha256();
    private long size;

    MeasuredOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        sha256.update(bytes, offset, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** Of the bytes so far, {@code sha256:} in front. */
    String digest() {
        return Digests.PREFIX + sha256.hex();
    }

    long size() {
        return size;
    }
}
