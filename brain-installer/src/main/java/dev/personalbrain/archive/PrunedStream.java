package dev.personalbrain.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The bytes of a pruned jar: stretches of the original one, and a directory of their own behind them. */
final class PrunedStream extends PieceStream {
    private final ArchiveFile file;
    private final Deque<Stretch> stretches;
    private final ByteBuffer directory;
    private long position;

    PrunedStream(ArchiveFile file, List<Stretch> stretches, byte[] directory) {
        this.file = file;
        this.stretches = new ArrayDeque<>(stretches);
        this.directory = ByteBuffer.wrap(directory);
        this.position = stretches.isEmpty() ? 0 : stretches.get(0).from();
    }

    /** Bytes of a file, up to {@code to} and without it; never empty. */
    record Stretch(long from, long to) {}

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        return stretches.isEmpty() ? readDirectory(target, offset, length) : readStretch(target, offset, length);
    }

    private int readStretch(byte[] target, int offset, int length) throws IOException {
        long end = stretches.getFirst().to();
        int count = (int) Math.min(length, end - position);
        file.readFully(position, ByteBuffer.wrap(target, offset, count));
        position += count;
        if (position == end) {
            stretches.removeFirst();
            position = stretches.isEmpty() ? 0 : stretches.getFirst().from();
        }
        return count;
    }

    private int readDirectory(byte[] target, int offset, int length) {
        int count = Math.min(length, directory.remaining());
        directory.get(target, offset, count);
        return count == 0 ? -1 : count;
    }
}
