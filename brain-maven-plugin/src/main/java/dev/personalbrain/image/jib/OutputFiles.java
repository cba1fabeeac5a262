package dev.personalbrain.image.jib;

import java.io.Closeable;
import java.io.IOException;

/** Where the files of an image go: a folder or a tar. Each name is given once. */
interface OutputFiles extends Closeable {
    /** @param name relative, ASCII, with {@code /} */
    void put(String name, byte[] content) throws IOException;

    /** Verified against its digest. */
    void put(String name, LayerBlob layer) throws IOException;
}
