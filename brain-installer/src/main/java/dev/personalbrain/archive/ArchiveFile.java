package dev.personalbrain.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of one archive, read by position and so by several threads at once. Knows nothing about zip. */
record ArchiveFile(Path path, FileChannel channel, long size) implements Closeable {
    static ArchiveFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        return new ArchiveFile(path, channel, channel.size());
    }

    /** Exactly {@code length} bytes, little-endian; the caller has checked that {@code length} is small. */
    ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        readFully(position, buffer);
        return buffer.flip();
    }

    /** Fills what remains of the buffer. */
    void readFully(long position, ByteBuffer buffer) throws IOException {
        if (position < 0 || position > size - buffer.remaining()) {
            throw bad("truncated: " + buffer.remaining() + " bytes expected at offset " + position + " of " + size);
        }
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, position);
            if (count < 0) {
                throw bad("truncated while it was read, at offset " + position);
            }
            position += count;
        }
    }

    BadArchiveException bad(String what) {
        return new BadArchiveException("bad jar: " + path + ": " + what);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
