package dev.personalbrain.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The end of central directory record (APPNOTE 4.3.16), the last thing in an archive.
 *
 * @param position where the record begins
 * @param entries 0xffff where the number is in the zip64 record
 * @param directorySize 0xffffffff where it is in the zip64 record
 * @param directoryOffset 0xffffffff where it is in the zip64 record
 */
record EndOfCentralDirectory(
        long position, int disk, int directoryDisk, int entries, long directorySize, long directoryOffset) {
    static final int SIGNATURE = 0x06054b50;
    static final int SIZE = 22;
    private static final int MAX_COMMENT = 0xffff;

    /** The last record in the file whose comment ends where the file ends. */
    static EndOfCentralDirectory find(ArchiveFile file) throws IOException {
        int length = (int) Math.min(file.size(), SIZE + MAX_COMMENT);
        if (length >= SIZE) {
            ByteBuffer bare = file.read(file.size() - SIZE, SIZE);
            int found = lastIn(bare);
            if (found == 0) {
                return read(bare, 0, file.size() - SIZE);
            }
            ByteBuffer tail = file.read(file.size() - length, length);
            found = lastIn(tail);
            if (found >= 0) {
                return read(tail, found, file.size() - length + found);
            }
        }
        throw file.bad("no zip archive, or truncated: it has no end of central directory record");
    }

    private static int lastIn(ByteBuffer tail) {
        for (int i = tail.limit() - SIZE; i >= 0; i--) {
            if (tail.getInt(i) == SIGNATURE && i + SIZE + unsigned(tail, i + 20) == tail.limit()) {
                return i;
            }
        }
        return -1;
    }

    private static EndOfCentralDirectory read(ByteBuffer bytes, int at, long position) {
        return new EndOfCentralDirectory(
                position,
                unsigned(bytes, at + 4),
                unsigned(bytes, at + 6),
                unsigned(bytes, at + 10),
                Integer.toUnsignedLong(bytes.getInt(at + 12)),
                Integer.toUnsignedLong(bytes.getInt(at + 16)));
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    boolean mayNeedZip64() {
        return entries == 0xffff || directorySize == 0xffffffffL || directoryOffset == 0xffffffffL;
    }
}
