package dev.personalbrain.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A central directory header (APPNOTE 4.3.12), with sizes and offset from the zip64 extended information (4.5.3) where they are there.
 *
 * @param nameLength in bytes
 * @param length of the whole header, in bytes
 * @param offsetAt where in the header's bytes the offset of the local header is
 * @param wide whether that offset has 8 bytes
 */
record CentralDirectoryHeader(JarEntry entry, int nameLength, int length, int offsetAt, boolean wide) {
    static final int SIGNATURE = 0x02014b50;
    static final int SIZE = 46;
    private static final int NARROW_OFFSET_AT = 42;
    private static final long IN_ZIP64 = 0xffffffffL;

    /** Of the whole header that begins at {@code at}. */
    static int length(ByteBuffer bytes, int at) {
        return SIZE + unsigned(bytes, at + 28) + unsigned(bytes, at + 30) + unsigned(bytes, at + 32);
    }

    /** @param uncounted to be added to the offset of the local header */
    static CentralDirectoryHeader read(ByteBuffer bytes, long uncounted, ArchiveFile file) throws IOException {
        String name = EntryName.read(bytes, SIZE, unsigned(bytes, 28), file);
        if (unsigned(bytes, 34) != 0 && unsigned(bytes, 34) != 0xffff) {
            throw file.bad("entry '" + name + "' is on another disk");
        }
        Zip64Values wide = new Zip64Values(bytes, SIZE + unsigned(bytes, 28), unsigned(bytes, 30));
        long size = wide.resolve(unsignedInt(bytes, 24));
        long compressedSize = wide.resolve(unsignedInt(bytes, 20));
        long narrowOffset = unsignedInt(bytes, NARROW_OFFSET_AT);
        int offsetAt = narrowOffset == IN_ZIP64 ? wide.position() : NARROW_OFFSET_AT;
        long offset = wide.resolve(narrowOffset);
        if (size < 0 || compressedSize < 0 || offset < 0 || offset + uncounted < 0) {
            throw file.bad("entry '" + name + "' has a negative size or offset, or no zip64 extended information");
        }
        JarEntry entry = new JarEntry(
                name,
                unsigned(bytes, 10),
                unsigned(bytes, 8),
                unsignedInt(bytes, 16),
                compressedSize,
                size,
                offset + uncounted);
        return new CentralDirectoryHeader(
                entry, unsigned(bytes, 28), bytes.limit(), offsetAt, offsetAt != NARROW_OFFSET_AT);
    }

    /** Writes another offset of the local header into the header's bytes; it is never greater than the old one, and so fits. */
    void move(ByteBuffer bytes, long offset) {
        if (wide) {
            bytes.putLong(offsetAt, offset);
        } else {
            bytes.putInt(offsetAt, (int) offset);
        }
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static long unsignedInt(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
