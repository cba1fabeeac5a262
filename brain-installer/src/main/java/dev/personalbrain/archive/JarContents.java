package dev.personalbrain.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A jar opened by its central directory; entries are inflated one by one, when asked for, by any number of threads. Refuses names
 * that lead outside (absolute, {@code ..}), entries that overlap, and entries that inflate to more than they claim. What is odd but
 * endangers nothing as long as the jar stays as it is, {@link #oddities} tells.
 */
public final class JarContents implements Closeable {
    private final ArchiveFile file;
    private final CentralDirectory directory;
    private final List<JarEntry> entries;
    private final List<Slot> slots;
    private final Map<JarEntry, Slot> slotOf;
    private final List<String> oddities;

    private JarContents(ArchiveFile file) throws IOException {
        this.file = file;
        this.directory = CentralDirectory.locate(file);
        List<CentralDirectoryHeader> headers = readHeaders();
        this.entries = headers.stream().map(CentralDirectoryHeader::entry).toList();
        this.slots = Slot.of(headers, directory.position(), file);
        this.slotOf = new HashMap<>(slots.size() * 2);
        slots.forEach(slot -> slotOf.put(slot.entry(), slot));
        this.oddities = Oddities.of(directory, headers);
    }

    /** @throws BadArchiveException where the file is no sound jar */
    public static JarContents open(Path file) throws IOException {
        ArchiveFile archive = ArchiveFile.open(file);
        try {
            return new JarContents(archive);
        } catch (IOException | RuntimeException | Error e) {
            archive.close();
            throw e;
        }
    }

    private List<CentralDirectoryHeader> readHeaders() throws IOException {
        CentralDirectoryReader reader = new CentralDirectoryReader(file, directory);
        List<CentralDirectoryHeader> headers = new ArrayList<>();
        while (reader.hasNext()) {
            headers.add(CentralDirectoryHeader.read(reader.next(), directory.uncounted(), file));
        }
        return headers;
    }

    /**
     * What a sound jar does not have, one line each: two entries of one name, names that no JVM finds, bytes around the archive. A
     * class path takes no harm from it, but which bytes would be kept and which removed is not certain: {@link JarPruner} refuses it.
     */
    public List<String> oddities() {
        return oddities;
    }

    /** In the central directory's order. */
    public List<JarEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The first entry of that name; empty where there is none. */
    public Optional<JarEntry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** @throws BadArchiveException where there is no entry of that name */
    public JarEntry require(String name) throws IOException {
        Optional<JarEntry> entry = entry(name);
        if (entry.isEmpty()) {
            throw file.bad("it has no entry '" + name + "'");
        }
        return entry.get();
    }

    /**
     * The entry's bytes; ends with {@link BadArchiveException} where size or CRC-32 are not those that the archive claims.
     *
     * @throws BadArchiveException also where the entry is encrypted, or packed with a method other than stored and deflated
     */
    public InputStream inflate(JarEntry entry) throws IOException {
        return inflate(entry, OutputStream.nullOutputStream());
    }

    /**
     * As {@link #inflate(JarEntry)}, of an entry that is deflated.
     *
     * @param packed gets the deflated bytes while they are inflated: all of them once the end has been read
     */
    public InputStream inflate(JarEntry entry, OutputStream packed) throws IOException {
        return EntryStream.open(slotOf(entry), file, packed);
    }

    /** The bytes by which {@link JarPruner} makes the jar smaller when it removes the entry: its data and all its headers. */
    public long footprint(JarEntry entry) {
        Slot slot = slotOf(entry);
        return slot.length() + slot.directoryLength();
    }

    private Slot slotOf(JarEntry entry) {
        Slot slot = slotOf.get(entry);
        if (slot == null) {
            throw new IllegalArgumentException("no entry of " + file.path() + ": " + entry);
        }
        return slot;
    }

    ArchiveFile file() {
        return file;
    }

    CentralDirectory directory() {
        return directory;
    }

    /** In the order of the file. */
    List<Slot> slots() {
        return slots;
    }

    /** Checks the local header that belongs to the entry. */
    void checkLocalHeader(Slot slot) throws IOException {
        ByteBuffer header = file.read(slot.entry().headerOffset(), slot.minimumHeader());
        LocalFileHeader.read(header, slot, file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
