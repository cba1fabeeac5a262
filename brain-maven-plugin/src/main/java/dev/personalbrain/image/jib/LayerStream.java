package dev.personalbrain.image.jib;

import dev.personalbrain.checksum.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPOutputStream;

/**
 * What a tar is written to that becomes a layer: compresses and digests it, with the JDK's deflater at its usual level (6) and headers
 * without name, time and system. A stretch of the tar that is there in deflated form already is not compressed again: it becomes a
 * member of its own of the gzip file (RFC 1952, 2.2), which all readers of layers take together with its neighbours. Leaves open what
 * it writes to.
 */
final class LayerStream extends OutputStream {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final MeasuredOutput compressed;
    private final Sha256 tar = new Sha256();
    private GZIPOutputStream member;
    private long deflated;

    LayerStream(OutputStream out) {
        this.compressed = new MeasuredOutput(out);
    }

    /** A stretch of a tar. */
    interface Stretch {
        /**
         * Writes its bytes to the tar, and the same in deflated form here.
         *
         * @return the CRC-32 of its bytes
         */
        long deflate(OutputStream target) throws IOException;
    }

    /**
     * Takes the deflated form of the next bytes of the tar from elsewhere. They need not have arrived here when this ends, but all that
     * is before them has to when it begins.
     *
     * @param size of the stretch
     */
    void take(long size, Stretch stretch) throws IOException {
        endMember();
        deflated = size;
        compressed.write(HEADER);
        long crc32 = stretch.deflate(compressed);
        compressed.write(trailer(crc32, size));
    }

    /** Both modulo 2^32. */
    private static byte[] trailer(long crc32, long size) {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc32)
                .putInt((int) size)
                .array();
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        tar.update(bytes, offset, length);
        int done = (int) Math.min(deflated, length);
        deflated -= done;
        if (length > done) {
            member().write(bytes, offset + done, length - done);
        }
    }

    private GZIPOutputStream member() throws IOException {
        if (member == null) {
            member = new GZIPOutputStream(compressed, BUFFER_BYTES);
        }
        return member;
    }

    private void endMember() throws IOException {
        if (member != null) {
            member.close();
            member = null;
        }
    }

    /** Of a tar that has come to its end. */
    LayerRecord record() {
        return new LayerRecord(compressed.digest(), Digests.PREFIX + tar.hex(), compressed.size());
    }

    @Override
    public void close() throws IOException {
        endMember();
        compressed.flush();
    }
}
