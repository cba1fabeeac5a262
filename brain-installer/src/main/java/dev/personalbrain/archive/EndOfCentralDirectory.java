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
 * @param behind bytes between its comment and the end of the file, which belong to no archive
 */
record EndOfCentralDirectory(
        long position, int disk, int directoryDisk, int entries, long directorySize, long directoryOffset, int behind) {
    static final int SIGNATURE = 0x06054b50;
    static final int SIZE = 22;
    private static final int MAX_COMMENT = 0xffff;

    /** The last record in the file whose comment ends where the file ends; without one the last whose comment fits in. */
    static EndOfCentralDirectory find(ArchiveFile file) throws IOException {
        ByteBuffer tail = tail(file, SIZE);
        int found = lastIn(tail, true);
        if (found < 0) {
            tail = tail(file, SIZE + MAX_COMMENT);
            found = lastIn(tail, true);
        }
        if (found < 0) {
            found = lastIn(tail, false);
        }
        if (found < 0) {
            throw file.bad("no zip archive, or truncated: it has no end of central directory record");
        }
        return read(tail, found, file.size() - tail.limit() + found);
    }

    private static ByteBuffer tail(ArchiveFile file, int most) throws IOException {
        int length = (int) Math.min(file.size(), most);
        return file.read(file.size() - length, length);
    }

    /** @param atEnd whether nothing may follow it */
    private static int lastIn(ByteBuffer tail, boolean atEnd) {
        for (int i = tail.limit() - SIZE; i >= 0; i--) {
            if (tail.getInt(i) == SIGNATURE && (atEnd ? behind(tail, i) == 0 : behind(tail, i) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    private static int behind(ByteBuffer tail, int at) {
        return tail.limit() - at - SIZE - unsigned(tail, at + 20);
    }

    private static EndOfCentralDirectory read(ByteBuffer bytes, int at, long position) {
        return new EndOfCentralDirectory(
                position,
                unsigned(bytes, at + 4),
                unsigned(bytes, at + 6),
                unsigned(bytes, at + 10),
                Integer.toUnsignedLong(bytes.getInt(at + 12)),
                Integer.toUnsignedLong(bytes.getInt(at + 16)),
                behind(bytes, at));
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    boolean mayNeedZip64() {
        return entries == 0xffff || directorySize == 0xffffffffL || directoryOffset == 0xffffffffL;
    }
}
