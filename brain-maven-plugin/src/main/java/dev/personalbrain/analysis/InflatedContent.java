package dev.personalbrain.analysis;

import dev.personalbrain.binary.Content;
import dev.personalbrain.checksum.Sha256;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The inflated bytes of one entry, for random access: in memory up to {@link #MEMORY_BYTES}, what is beyond in a temporary file
 * that is gone once this is closed. Grows with what really arrives; believes no size that the archive claims.
 */
final class InflatedContent implements Content, Closeable {
    static final int MEMORY_BYTES = 16 << 20;
    /** Machine code packs to a half or a third, debug information to a tenth. */
    static final int MAX_RATIO = 200;

    private static final int CHUNK_BYTES = 256 << 10;

    private final List<byte[]> chunks = new ArrayList<>();
    private FileChannel overflow;
    private long size;

    private InflatedContent() {}

    /**
     * @param head first bytes, already read from {@code rest}
     * @param packedBytes that the entry takes up in the jar
     * @throws BombException where the entry inflates to absurdly much
     */
    static InflatedContent of(byte[] head, InputStream rest, long packedBytes) throws IOException {
        InflatedContent content = new InflatedContent();
        try {
            content.fill(head, rest, Math.max(MEMORY_BYTES, MAX_RATIO * packedBytes));
            return content;
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private void fill(byte[] head, InputStream rest, long limit) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        System.arraycopy(head, 0, chunk, 0, head.length);
        int length = head.length + rest.readNBytes(chunk, head.length, CHUNK_BYTES - head.length);
        while (length > 0) {
            append(chunk, length);
            if (size > limit) {
                throw new BombException("inflates to more than " + MAX_RATIO + " times its packed size");
            }
            // The last one in memory has been kept; the first one beyond can be used again and again.
            chunk = size <= MEMORY_BYTES ? new byte[CHUNK_BYTES] : chunk;
            length = rest.readNBytes(chunk, 0, CHUNK_BYTES);
        }
    }

    private void append(byte[] chunk, int length) throws IOException {
        if (size < MEMORY_BYTES) {
            chunks.add(chunk);
        } else {
            ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, length);
            while (buffer.hasRemaining()) {
                overflow().write(buffer);
            }
        }
        size += length;
    }

    private FileChannel overflow() throws IOException {
        if (overflow == null) {
            Path file = Files.createTempFile("brain-analysis", ".tmp");
            overflow = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return overflow;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        if (position < 0 || position >= size) {
            return 0;
        }
        int count = (int) Math.min(length, size - position);
        for (int done = 0; done < count; ) {
            done += readSome(position + done, target, offset + done, count - done);
        }
        return count;
    }

    private int readSome(long position, byte[] target, int offset, int length) throws IOException {
        if (position >= MEMORY_BYTES) {
            int count = overflow.read(ByteBuffer.wrap(target, offset, length), position - MEMORY_BYTES);
            if (count < 0) {
                throw new EOFException("the temporary file became shorter while it was read");
            }
            return count;
        }
        int inChunk = (int) (position % CHUNK_BYTES);
        int count = Math.min(length, CHUNK_BYTES - inChunk);
        System.arraycopy(chunks.get((int) (position / CHUNK_BYTES)), inChunk, target, offset, count);
        return count;
    }

    String sha256() throws IOException {
        Sha256 sha256 = new Sha256();
        byte[] buffer = new byte[CHUNK_BYTES];
        for (long position = 0; position < size; position += CHUNK_BYTES) {
            sha256.update(buffer, 0, read(position, buffer, 0, CHUNK_BYTES));
        }
        return sha256.hex();
    }

    @Override
    public void close() throws IOException {
        if (overflow != null) {
            overflow.close();
        }
    }

    /** An entry that inflates to more than any native library does. */
    static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;

        BombException(String message) {
            super(message);
        }
    }
}
