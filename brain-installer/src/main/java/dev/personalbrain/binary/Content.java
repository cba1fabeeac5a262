package dev.personalbrain.binary;

import java.io.IOException;

/** Random access to the bytes of one file that may be hostile; says nothing about what they mean. */
public interface Content {
    /** In bytes. */
    long size();

    /**
     * Fills {@code target} from {@code position} on.
     *
     * @return the bytes copied: fewer than {@code length} only at the end, 0 beyond it
     */
    int read(long position, byte[] target, int offset, int length) throws IOException;

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, byte[] target, int offset, int length) {
                if (position < 0 || position >= bytes.length) {
                    return 0;
                }
                int count = (int) Math.min(length, bytes.length - position);
                System.arraycopy(bytes, (int) position, target, offset, count);
                return count;
            }
        };
    }
}
