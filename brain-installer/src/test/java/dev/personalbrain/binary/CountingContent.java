package dev.personalbrain.binary;

import java.io.IOException;

/** Counts what is read of a file. */
final class CountingContent implements Content {
    private final Content content;
    private long bytesRead;

    CountingContent(Content content) {
        this.content = content;
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        int count = content.read(position, target, offset, length);
        bytesRead += count;
        return count;
    }

    long bytesRead() {
        return bytesRead;
    }
}
