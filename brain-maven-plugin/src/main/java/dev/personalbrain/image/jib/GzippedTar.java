package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses tars as layers: with the JDK's deflater at its usual level (6) and a header without name, time and system. Equal tars give
 * equal bytes, on every JDK with the same zlib.
 */
final class GzippedTar {
    private static final int BUFFER_BYTES = 64 * 1024;

    private static final byte[] MAGIC = {0x1f, (byte) 0x8b};

    private GzippedTar() {}

    /** Writes a tar; may close the stream. */
    interface Tar {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Whether a stream that can be marked goes on with gzipped bytes. */
    static boolean isAhead(InputStream in) throws IOException {
        in.mark(MAGIC.length);
        byte[] start = in.readNBytes(MAGIC.length);
        in.reset();
        return Arrays.equals(start, MAGIC);
    }

    /** Leaves the stream open. */
    static LayerRecord write(Tar tar, OutputStream out) throws IOException {
        MeasuredOutput compressed = new MeasuredOutput(out);
        String diffId;
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, BUFFER_BYTES)) {
            MeasuredOutput plain = new MeasuredOutput(gzip);
            tar.writeTo(plain);
            diffId = plain.digest();
        }
        return new LayerRecord(compressed.digest(), diffId, compressed.size());
    }
}
