package dev.personalbrain.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** An entry's data as it lies in the file. */
final class RawData implements EntryData {
    /** The first read takes the local header along; small entries, and the head of all, need no second one. */
    private static final int FIRST_READ = 1024;

    private static final int READ = 32 * 1024;

    private final ArchiveFile file;
    private ByteBuffer buffer;
    private long position;
    private long left;

    private RawData(ArchiveFile file, ByteBuffer buffer, long position, long left) {
        this.file = file;
        this.buffer = buffer;
        this.position = position;
        this.left = left;
    }

    static RawData open(Slot slot, ArchiveFile file) throws IOException {
        JarEntry entry = slot.entry();
        int length = (int) Math.min(slot.length(), slot.minimumHeader() + FIRST_READ);
        ByteBuffer first = file.read(entry.headerOffset(), length);
        int start = LocalFileHeader.read(first, slot, file).length();
        int buffered = (int) Math.max(0, Math.min(entry.compressedSize(), length - start));
        first.position(Math.min(start, length)).limit(Math.min(start, length) + buffered);
        return new RawData(file, first, entry.headerOffset() + start + buffered, entry.compressedSize() - buffered);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    /** The bytes at hand; empty at the end only. */
    ByteBuffer next() throws IOException {
        fill();
        return buffer;
    }

    private boolean fill() throws IOException {
        if (!buffer.hasRemaining() && left > 0) {
            int count = (int) Math.min(READ, left);
            buffer = buffer.capacity() < count
                    ? ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN)
                    : buffer.clear();
            buffer.limit(count);
            file.readFully(position, buffer);
            buffer.flip();
            position += count;
            left -= count;
        }
        return buffer.hasRemaining();
    }

    @Override
    public void close() {
        left = 0;
        buffer = ByteBuffer.allocate(0);
    }
}
