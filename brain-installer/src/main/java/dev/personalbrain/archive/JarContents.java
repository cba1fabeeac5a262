package dev.personalbrain.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A jar opened by its central directory; entries are inflated one by one, when asked for. Refuses names that lead outside
 * (absolute, {@code ..}), duplicates, entries that overlap, and entries that inflate to more than they claim.
 */
public final class JarContents implements Closeable {
    /** @throws BadArchiveException where the file is no sound jar */
    public static JarContents open(Path file) throws IOException {
        throw new UnsupportedOperationException("skeleton");
    }

    /** In the central directory's order. */
    public List<JarEntry> entries() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The entry's bytes; ends with {@link BadArchiveException} where size or CRC-32 are not those that the archive claims. */
    public InputStream inflate(JarEntry entry) throws IOException {
        throw new UnsupportedOperationException("skeleton");
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException("skeleton");
    }
}
