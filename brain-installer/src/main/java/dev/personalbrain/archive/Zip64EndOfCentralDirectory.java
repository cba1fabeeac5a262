package dev.personalbrain.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The zip64 end of central directory record (APPNOTE 4.3.14), found by its locator (4.3.15), which lies directly before the end of
 * central directory record.
 *
 * @param position where the record begins
 * @param size of the record with its extensible data
 */
record Zip64EndOfCentralDirectory(
        long position, long size, int disk, int directoryDisk, long entries, long directorySize, long directoryOffset) {
    static final int SIGNATURE = 0x06064b50;
    static final int LOCATOR_SIGNATURE = 0x07064b50;
    static final int SIZE = 56;
    static final int LOCATOR_SIZE = 20;

    /** Empty where the archive has no locator: 65535 entries, for example, fit a plain archive too. */
    static Optional<Zip64EndOfCentralDirectory> find(ArchiveFile file, EndOfCentralDirectory end) throws IOException {
        long locatorPosition = end.position() - LOCATOR_SIZE;
        if (!end.mayNeedZip64() || locatorPosition < 0) {
            return Optional.empty();
        }
        ByteBuffer locator = file.read(locatorPosition, LOCATOR_SIZE);
        if (locator.getInt(0) != LOCATOR_SIGNATURE) {
            return Optional.empty();
        }
        return Optional.of(read(file, locator.getLong(8), locatorPosition));
    }

    private static Zip64EndOfCentralDirectory read(ArchiveFile file, long position, long limit) throws IOException {
        if (position < 0 || position > limit - SIZE) {
            throw file.bad("its zip64 end of central directory record is said to be at offset " + position);
        }
        ByteBuffer record = file.read(position, SIZE);
        if (record.getInt(0) != SIGNATURE || record.getLong(4) != limit - position - 12) {
            throw file.bad("no zip64 end of central directory record at offset " + position);
        }
        return new Zip64EndOfCentralDirectory(
                position,
                limit - position,
                record.getInt(16),
                record.getInt(20),
                record.getLong(32),
                record.getLong(40),
                record.getLong(48));
    }
}
