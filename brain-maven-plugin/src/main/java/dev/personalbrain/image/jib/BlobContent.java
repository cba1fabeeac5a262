package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a blob, wherever they are. */
@FunctionalInterface
interface BlobContent {
    /** May be called several times; each stream begins at the first byte. One from a registry is not verified by itself. */
    InputStream open() throws IOException;
}
