package dev.personalbrain.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Walks through a central directory, header by header, with one buffer. Does not interpret the headers beyond their length. */
final class CentralDirectoryReader {
    private static final int CAPACITY = 256 * 1024;

    private final ArchiveFile file;
    private final long limit;
    private final ByteBuffer buffer;
    private long next;
    private long left;

    CentralDirectoryReader(ArchiveFile file, CentralDirectory directory) {
        this.file = file;
        this.limit = directory.limit();
        this.next = directory.position();
        this.left = directory.entries();
        this.buffer = ByteBuffer.allocate((int) Math.min(CAPACITY, directory.size()))
                .order(ByteOrder.LITTLE_ENDIAN)
                .limit(0);
    }

    /** Whether there is one more header; at the end checks that the directory's size was right. */
    boolean hasNext() throws IOException {
        if (left == 0 && position() != limit) {
            throw file.bad("its central directory goes on behind its last entry, at offset " + position());
        }
        return left > 0;
    }

    /** The bytes of the next header, fixed part, name, extra field and comment; valid until the next call. */
    ByteBuffer next() throws IOException {
        left--;
        require(CentralDirectoryHeader.SIZE);
        int start = buffer.position();
        if (buffer.getInt(start) != CentralDirectoryHeader.SIGNATURE) {
            throw file.bad("no central directory header at offset " + position());
        }
        int length = CentralDirectoryHeader.length(buffer, start);
        require(length);
        ByteBuffer header = buffer.slice(buffer.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(buffer.position() + length);
        return header;
    }

    /** Where the next header begins. */
    private long position() {
        return next - buffer.remaining();
    }

    private void require(int length) throws IOException {
        if (buffer.remaining() >= length) {
            return;
        }
        if (position() > limit - length) {
            throw file.bad("its central directory ends inside of a header, at offset " + position());
        }
        buffer.compact();
        buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + limit - next));
        int count = buffer.remaining();
        file.readFully(next, buffer);
        next += count;
        buffer.flip();
    }
}
