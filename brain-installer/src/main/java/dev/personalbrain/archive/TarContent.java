package dev.personalbrain.archive;

import java.io.IOException;

/** The content of one entry, which ends where the entry ends. */
final class TarContent extends PieceStream {
    private final TarInput in;
    private long left;
    private long padding;

    TarContent(TarInput in, long size) {
        this.in = in;
        this.left = size;
        this.padding = Math.floorMod(-size, TarHeader.BYTES);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw in.truncated();
        }
        left -= count;
        return count;
    }

    /** How many bytes are still to be read. */
    long left() {
        return left;
    }

    /** Goes to where the next header is. */
    void finish() throws IOException {
        in.skip(left);
        in.skip(padding);
        left = 0;
        padding = 0;
    }
}
