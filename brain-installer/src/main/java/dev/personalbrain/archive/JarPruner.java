package dev.personalbrain.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;

/**
 * Copies a jar without some of its entries. What is kept, is kept to the byte: nothing is recompressed, no manifest rewritten, so
 * that signatures stay valid. The same jar and the same names give the same bytes on every machine.
 */
public final class JarPruner {
    private JarPruner() {}

    /**
     * @param removed names of entries; a folder's name ends with {@code /}
     * @throws BadArchiveException where the jar is not sound or has no entry of that name
     */
    public static void prune(Path jar, Set<String> removed, OutputStream target) throws IOException {
        throw new UnsupportedOperationException("skeleton");
    }
}
