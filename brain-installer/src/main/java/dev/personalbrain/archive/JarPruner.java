package dev.personalbrain.archive;

import dev.personalbrain.archive.PrunedStream.Stretch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private final List<Stretch> kept = new ArrayList<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private long length;

    private JarPruner(JarContents jar, Set<String> removed) {
        this.jar = jar;
        this.removed = removed;
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
        InputStream pruned = read(jar, removed);
        byte[] buffer = new byte[BUFFER];
        for (int count = pruned.read(buffer); count >= 0; count = pruned.read(buffer)) {
            target.write(buffer, 0, count);
        }
    }

    /** The pruned jar, made while it is read; the original has to stay open meanwhile. Closing it has no effect. */
    public static InputStream read(JarContents jar, Set<String> removed) throws IOException {
        if (removed.isEmpty()) {
            return new PrunedStream(
                    jar.file(), List.of(new Stretch(0, jar.file().size())), new byte[0]);
        }
        checkSound(jar);
        checkNames(jar, removed);
        return new JarPruner(jar, removed).read();
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

    private InputStream read() throws IOException {
        keepEntries();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        new PrunedDirectory(jar, offsets, length, directory).write();
        return new PrunedStream(jar.file(), kept, directory.toByteArray());
    }

    /** Neighbours that are both kept are copied in one go; so are bytes before the first entry. */
    private void keepEntries() throws IOException {
        long from = 0;
        for (Slot slot : jar.slots()) {
            if (removed.contains(slot.entry().name())) {
                keep(from, slot.entry().headerOffset());
                from = slot.limit();
            } else {
                jar.checkLocalHeader(slot);
                offsets.put(slot.entry().name(), length + slot.entry().headerOffset() - from);
            }
        }
        keep(from, jar.directory().position());
    }

    private void keep(long from, long to) {
        if (from < to) {
            kept.add(new Stretch(from, to));
            length += to - from;
        }
    }
}
