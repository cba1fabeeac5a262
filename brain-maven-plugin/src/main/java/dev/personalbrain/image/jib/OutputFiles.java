package dev.personalbrain.image.jib;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Where the files of an image go: a folder or a tar. Each name is given once. */
interface OutputFiles extends Closeable {
    /** @param name relative, ASCII, with {@code /} */
    void put(String name, long size, InputStream content) throws IOException;

    default void put(String name, byte[] content) throws IOException {
        put(name, content.length, new ByteArrayInputStream(content));
    }

    default void put(String name, LayerBlob layer, LayerProgress progress) throws IOException {
        try (InputStream in = LayerInput.of(layer, progress)) {
            put(name, layer.size(), in);
        }
    }
}
