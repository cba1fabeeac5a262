package dev.personalbrain.analysis;

import dev.personalbrain.archive.JarPruner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;

/** How many bytes a jar has once entries are removed: counted while it is pruned, and so exact. */
final class PrunedSize extends OutputStream {
    private long bytes;

    private PrunedSize() {}

    static long of(Path jar, Set<String> removed) throws IOException {
        try (PrunedSize size = new PrunedSize()) {
            JarPruner.prune(jar, removed, size);
            return size.bytes;
        }
    }

    @Override
    public void write(int value) {
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        bytes += length;
    }
}
