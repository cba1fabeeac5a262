package dev.personalbrain.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Writes the central directory of a pruned jar and the records behind it: the original's headers with new offsets, its end records
 * with new numbers, its comment.
 */
final class PrunedDirectory {
    private final JarContents jar;
    private final Map<String, Long> offsets;
    private final long position;
    private final OutputStream target;
    private long size;

    /**
     * @param offsets of the local headers of the entries that are kept, by name
     * @param position where the directory begins in the new jar
     */
    PrunedDirectory(JarContents jar, Map<String, Long> offsets, long position, OutputStream target) {
        this.jar = jar;
        this.offsets = offsets;
        this.position = position;
        this.target = target;
    }

    void write() throws IOException {
        writeHeaders();
        if (jar.directory().zip64().isPresent()) {
            writeZip64(jar.directory().zip64().get());
        }
        writeEnd(jar.directory().end());
    }

    private void writeHeaders() throws IOException {
        CentralDirectoryReader reader = new CentralDirectoryReader(jar.file(), jar.directory());
        while (reader.hasNext()) {
            ByteBuffer bytes = reader.next();
            CentralDirectoryHeader header = CentralDirectoryHeader.read(bytes, 0, jar.file());
            Long offset = offsets.get(header.entry().name());
            if (offset != null) {
                header.move(bytes, offset);
                write(bytes);
                size += bytes.limit();
            }
        }
    }

    /** The extensible data sector (APPNOTE 4.3.14.2) is dropped: it is reserved, and no tool for jars writes one. */
    private void writeZip64(Zip64EndOfCentralDirectory original) throws IOException {
        ByteBuffer record = jar.file().read(original.position(), Zip64EndOfCentralDirectory.SIZE);
        record.putLong(4, Zip64EndOfCentralDirectory.SIZE - 12);
        record.putLong(24, offsets.size());
        record.putLong(32, offsets.size());
        record.putLong(40, size);
        record.putLong(48, position);
        write(record);
        long locatorAt = jar.directory().end().position() - Zip64EndOfCentralDirectory.LOCATOR_SIZE;
        ByteBuffer locator = jar.file().read(locatorAt, Zip64EndOfCentralDirectory.LOCATOR_SIZE);
        locator.putLong(8, position + size);
        write(locator);
    }

    /** What the zip64 record holds stays marked as being there. */
    private void writeEnd(EndOfCentralDirectory original) throws IOException {
        int length = (int) (jar.file().size() - original.position());
        ByteBuffer end = jar.file().read(original.position(), length);
        boolean plain = jar.directory().zip64().isEmpty();
        if (plain || original.entries() != 0xffff) {
            end.putShort(8, (short) offsets.size());
            end.putShort(10, (short) offsets.size());
        }
        if (plain || original.directorySize() != 0xffffffffL) {
            end.putInt(12, (int) size);
        }
        if (plain || original.directoryOffset() != 0xffffffffL) {
            end.putInt(16, (int) position);
        }
        write(end);
    }

    private void write(ByteBuffer bytes) throws IOException {
        target.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
    }
}
