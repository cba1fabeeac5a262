package dev.personalbrain.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A local file header (APPNOTE 4.3.7), as far as it is needed to find an entry's data and to see that it belongs to the central
 * directory's header. Its sizes are not read: they may be zero.
 */
record LocalFileHeader(int method, int nameLength, int extraLength) {
    static final int SIGNATURE = 0x04034b50;
    static final int SIZE = 30;

    /** Whether a header begins there. */
    static boolean isAt(long position, ArchiveFile file) throws IOException {
        return file.size() - position >= SIZE && file.read(position, SIZE).getInt(0) == SIGNATURE;
    }

    /** Reads the header at the buffer's start, and checks it against the directory's and against the room that it has. */
    static LocalFileHeader read(ByteBuffer bytes, Slot slot, ArchiveFile file) throws IOException {
        JarEntry entry = slot.entry();
        if (bytes.getInt(0) != SIGNATURE) {
            throw file.bad("entry '" + entry.name() + "' has no local header at offset " + entry.headerOffset());
        }
        LocalFileHeader header = new LocalFileHeader(
                Short.toUnsignedInt(bytes.getShort(8)),
                Short.toUnsignedInt(bytes.getShort(26)),
                Short.toUnsignedInt(bytes.getShort(28)));
        if (header.method != entry.method() || !header.isNamed(bytes, slot)) {
            throw file.bad("entry '" + entry.name() + "' has another name or method in its local header");
        }
        if (entry.headerOffset() + header.length() + entry.compressedSize() > slot.limit()) {
            throw file.bad("entry '" + entry.name() + "' overlaps what follows it, at offset " + slot.limit());
        }
        return header;
    }

    private boolean isNamed(ByteBuffer bytes, Slot slot) {
        return nameLength == slot.nameLength()
                && EntryName.decode(bytes.slice(SIZE, nameLength))
                        .equals(slot.entry().name());
    }

    /** With name and extra field. */
    int length() {
        return SIZE + nameLength + extraLength;
    }
}
