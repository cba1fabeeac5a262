package dev.personalbrain.archive;

import java.nio.ByteBuffer;

/**
 * The zip64 extended information extra field (APPNOTE 4.5.3) of a central directory header: the values that did not fit, 8 bytes
 * each, in the order uncompressed size, compressed size, offset. Asked in that order.
 */
final class Zip64Values {
    private static final int TAG = 0x0001;
    private static final long IN_ZIP64 = 0xffffffffL;

    private final ByteBuffer bytes;
    private int position;
    private int limit;

    /** Looks for the field in the extra fields that are {@code length} bytes at {@code start}; they may be nonsense. */
    Zip64Values(ByteBuffer bytes, int start, int length) {
        this.bytes = bytes;
        int end = start + length;
        for (int at = start; at + 4 <= end; ) {
            int next = at + 4 + Short.toUnsignedInt(bytes.getShort(at + 2));
            if (Short.toUnsignedInt(bytes.getShort(at)) == TAG && next <= end) {
                position = at + 4;
                limit = next;
                return;
            }
            at = next;
        }
    }

    /** The value itself, or where it says so the next one of this field; negative where that is missing. */
    long resolve(long narrow) {
        if (narrow != IN_ZIP64) {
            return narrow;
        }
        if (position + 8 > limit) {
            return -1;
        }
        position += 8;
        return bytes.getLong(position - 8);
    }

    /** Where the next value is. */
    int position() {
        return position;
    }
}
