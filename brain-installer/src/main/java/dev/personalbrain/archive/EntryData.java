package dev.personalbrain.archive;

import java.io.IOException;
import java.io.OutputStream;

/** What an entry's data holds, stored or deflated, as far as it goes: sizes and CRC-32 are checked by {@link EntryStream}. */
interface EntryData extends AutoCloseable {
    int STORED = 0;
    int DEFLATED = 8;

    /** Deflate's limit is 1032 to 1; who claims more, lies. */
    int MAX_RATIO = 1100;

    /** @param packed gets the bytes as they lie in the archive, where they are deflated */
    static EntryData open(Slot slot, ArchiveFile file, OutputStream packed) throws IOException {
        JarEntry entry = slot.entry();
        if (entry.method() == DEFLATED) {
            if (entry.size() / MAX_RATIO > entry.compressedSize()) {
                throw file.bad("entry '" + entry.name() + "' claims to inflate from " + entry.compressedSize() + " to "
                        + entry.size() + " bytes, which cannot be");
            }
            return new DeflatedData(entry, RawData.open(slot, file), file, packed);
        }
        if (entry.size() != entry.compressedSize()) {
            throw file.bad("entry '" + entry.name() + "' is stored, but claims " + entry.size() + " bytes in "
                    + entry.compressedSize());
        }
        return RawData.open(slot, file);
    }

    /** At least one byte, or -1 at the end. */
    int read(byte[] target, int offset, int length) throws IOException;

    @Override
    void close();
}
