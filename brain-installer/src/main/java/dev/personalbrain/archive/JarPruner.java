package dev.personalbrain.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Copies a jar without some of its entries. What is kept, is kept to the byte: nothing is recompressed, no manifest rewritten, so
 * that signatures stay valid; only the offsets in the central directory change. The same jar and the same names give the same bytes
 * on every machine.
 */
public final class JarPruner {
    private static final int BUFFER = 64 * 1024;

    private final JarContents jar;
    private final Set<String> removed;
    private final OutputStream target;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final Map<String, Long> offsets = new HashMap<>();
    private long written;

    private JarPruner(JarContents jar, Set<String> removed, OutputStream target) {
        this.jar = jar;
        this.removed = removed;
        this.target = target;
    }

    /**
     * @param removed names of entries; a folder's name ends with {@code /}. Where there are none, the jar is copied as it is
     * @throws BadArchiveException where the jar is not sound or has no entry of that name; where something is to be removed, also where
     *     the jar is odd
     */
    public static void prune(Path jar, Set<String> removed, OutputStream target) throws IOException {
        try (JarContents contents = JarContents.open(jar)) {
            prune(contents, removed, target);
        }
    }

    /** As {@link #prune(Path, Set, OutputStream)}, for a jar that is open already and stays so. */
    public static void prune(JarContents jar, Set<String> removed, OutputStream target) throws IOException {
        JarPruner pruner = new JarPruner(jar, removed, target);
        if (removed.isEmpty()) {
            pruner.copy(0, jar.file().size());
            return;
        }
        checkSound(jar);
        checkNames(jar, removed);
        pruner.copyEntries();
        new PrunedDirectory(jar, pruner.offsets, pruner.written, target).write();
    }

    private static void checkSound(JarContents jar) throws IOException {
        if (!jar.oddities().isEmpty()) {
            throw jar.file()
                    .bad("nothing can be removed from it, since "
                            + jar.oddities().get(0));
        }
    }

    private static void checkNames(JarContents jar, Set<String> removed) throws IOException {
        Set<String> unknown = new TreeSet<>(removed);
        jar.entries().forEach(entry -> unknown.remove(entry.name()));
        if (!unknown.isEmpty()) {
            throw jar.file().bad("no entry '" + unknown.iterator().next() + "' that could be removed");
        }
    }

    /** Neighbours that are both kept are copied in one go; so are bytes before the first entry. */
    private void copyEntries() throws IOException {
        long from = 0;
        for (Slot slot : jar.slots()) {
            if (removed.contains(slot.entry().name())) {
                copy(from, slot.entry().headerOffset());
                from = slot.limit();
            } else {
                jar.checkLocalHeader(slot);
                offsets.put(slot.entry().name(), written + slot.entry().headerOffset() - from);
            }
        }
        copy(from, jar.directory().position());
    }

    private void copy(long from, long to) throws IOException {
        while (from < to) {
            buffer.clear().limit((int) Math.min(BUFFER, to - from));
            int count = buffer.remaining();
            jar.file().readFully(from, buffer);
            target.write(buffer.array(), 0, count);
            from += count;
            written += count;
        }
    }
}
