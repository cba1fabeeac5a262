package dev.personalbrain.binary;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A growing run of bytes with numbers in one byte order and addresses of one width. */
final class TestBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteOrder order;
    private final int wordBytes;

    TestBytes(ByteOrder order, int wordBytes) {
        this.order = order;
        this.wordBytes = wordBytes;
    }

    TestBytes u8(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    TestBytes u16(int value) {
        return number(value, 2);
    }

    TestBytes u32(long... values) {
        for (long value : values) {
            number(value, 4);
        }
        return this;
    }

    TestBytes u64(long... values) {
        for (long value : values) {
            number(value, 8);
        }
        return this;
    }

    /** An address or offset: 4 or 8 bytes, as the format's class has it. */
    TestBytes word(long... values) {
        for (long value : values) {
            number(value, wordBytes);
        }
        return this;
    }

    TestBytes raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    /** With a zero behind it. */
    TestBytes text(String value) {
        return raw(value.getBytes(StandardCharsets.UTF_8)).u8(0);
    }

    TestBytes align(int alignment) {
        return padTo((size() + alignment - 1) / alignment * alignment);
    }

    TestBytes padTo(int size) {
        if (size > size()) {
            bytes.writeBytes(new byte[size - size()]);
        }
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private TestBytes number(long value, int width) {
        for (int i = 0; i < width; i++) {
            int place = order == ByteOrder.LITTLE_ENDIAN ? i : width - 1 - i;
            bytes.write((int) (value >>> (8 * place)));
        }
        return this;
    }
}
