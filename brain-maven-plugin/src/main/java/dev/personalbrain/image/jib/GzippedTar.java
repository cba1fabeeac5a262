package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Compresses tars as layers. Equal tars give equal bytes, on every JDK with the same zlib. */
final class GzippedTar {
    private static final byte[] MAGIC = {0x1f, (byte) 0x8b};

    private GzippedTar() {}

    /** Writes a tar; may close the stream. */
    interface Tar {
        void writeTo(LayerStream stream) throws IOException;
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
        LayerStream layer = new LayerStream(out);
        try (layer) {
            tar.writeTo(layer);
        }
        return layer.record();
    }
}
