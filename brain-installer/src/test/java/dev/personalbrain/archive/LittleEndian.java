package dev.personalbrain.archive;

import java.io.ByteArrayOutputStream;

/** Writes numbers with their lowest byte first. */
final class LittleEndian {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    LittleEndian u16(int value) {
        return number(value, 2);
    }

    LittleEndian u32(long value) {
        return number(value, 4);
    }

    LittleEndian u64(long value) {
        return number(value, 8);
    }

    LittleEndian bytes(byte[] value) {
        out.writeBytes(value);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private LittleEndian number(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> 8 * i));
        }
        return this;
    }
}
