package dev.personalbrain.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An entry and the room that it has in the file: local header, data and, where there is one, data descriptor. Whatever lies between
 * it and the next entry counts as part of it.
 *
 * @param directoryLength of the entry's header in the central directory, in bytes
 * @param limit where the next entry or the central directory begins
 */
record Slot(JarEntry entry, int nameLength, int directoryLength, long limit) {
    private static final Comparator<CentralDirectoryHeader> BY_POSITION =
            Comparator.comparingLong(header -> header.entry().headerOffset());

    /**
     * In the order of the file.
     *
     * @throws BadArchiveException where entries overlap each other or the directory
     */
    static List<Slot> of(List<CentralDirectoryHeader> headers, long directory, ArchiveFile file) throws IOException {
        List<CentralDirectoryHeader> ordered = new ArrayList<>(headers);
        ordered.sort(BY_POSITION);
        List<Slot> slots = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            CentralDirectoryHeader header = ordered.get(i);
            long limit = i + 1 < ordered.size() ? ordered.get(i + 1).entry().headerOffset() : directory;
            Slot slot = new Slot(header.entry(), header.nameLength(), header.length(), limit);
            slot.check(file);
            slots.add(slot);
        }
        return slots;
    }

    private void check(ArchiveFile file) throws IOException {
        if (limit - entry.headerOffset() < minimumHeader()
                || entry.compressedSize() > limit - entry.headerOffset() - minimumHeader()) {
            throw file.bad("entry '" + entry.name() + "' (" + entry.compressedSize() + " bytes at offset "
                    + entry.headerOffset() + ") overlaps what follows it, at offset " + limit);
        }
    }

    /** Of the local header with its name; the extra field adds to it. */
    int minimumHeader() {
        return LocalFileHeader.SIZE + nameLength;
    }

    long length() {
        return limit - entry.headerOffset();
    }
}
