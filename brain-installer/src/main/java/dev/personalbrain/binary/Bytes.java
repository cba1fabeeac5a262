package dev.personalbrain.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Numbers and texts of one file, or of one part of it. Reads a small window at a time, never the whole, and nothing outside its
 * bounds: an offset beyond them ends with "bad &lt;format&gt;", the field's name and the offset. Offsets count from the part's start.
 */
final class Bytes {
    private static final int WINDOW_BYTES = 4096;

    private final Content content;
    private final Subject subject;
    private final long base;
    private final long size;
    private final ByteOrder order;
    private byte[] window = new byte[0];
    private long windowStart;
    private int windowLength;

    private Bytes(Content content, Subject subject, long base, long size, ByteOrder order) {
        this.content = content;
        this.subject = subject;
        this.base = base;
        this.size = size;
        this.order = order;
    }

    static Bytes of(Content content, Subject subject, ByteOrder order) {
        return new Bytes(content, subject, 0, content.size(), order);
    }

    Bytes withOrder(ByteOrder other) {
        return new Bytes(content, subject, base, size, other);
    }

    /** @param what for the message, where the part does not lie within these bytes */
    Bytes part(long offset, long length, String what) throws BinaryFormatException {
        if (offset < 0 || length < 0 || offset > size - length) {
            String extent = what + " at offset " + Long.toUnsignedString(offset) + ", " + Long.toUnsignedString(length)
                    + " bytes,";
            throw subject.bad(extent + " is beyond the end at " + size);
        }
        return new Bytes(content, subject, base + offset, length, order);
    }

    /** From the offset to the end. */
    Bytes from(long offset, String what) throws BinaryFormatException {
        return part(offset, Math.max(0, size - offset), what);
    }

    Subject subject() {
        return subject;
    }

    long size() {
        return size;
    }

    ByteOrder order() {
        return order;
    }

    int u8(long offset, String field) throws IOException {
        return at(offset, 1, field).get() & 0xff;
    }

    int u16(long offset, String field) throws IOException {
        return at(offset, 2, field).getShort() & 0xffff;
    }

    long u32(long offset, String field) throws IOException {
        return at(offset, 4, field).getInt() & 0xffff_ffffL;
    }

    /** Unsigned: a negative value stands for one beyond 2^63. */
    long u64(long offset, String field) throws IOException {
        return at(offset, 8, field).getLong();
    }

    /**
     * The text that ends with a zero, or where it fills all of {@code maxBytes}, as in a fixed field, without one.
     *
     * @throws BinaryFormatException where the bytes end first, or where it has control characters, which could forge a report's lines
     */
    String fixedText(long offset, int maxBytes, String field) throws IOException {
        return text(offset, maxBytes, length(offset, maxBytes, field), field);
    }

    /** The text that ends with a zero within {@code maxBytes}; see {@link #fixedText}. */
    String text(long offset, int maxBytes, String field) throws IOException {
        int length = length(offset, maxBytes, field);
        if (length == maxBytes) {
            throw subject.bad(field + " at offset " + offset + " does not end within " + maxBytes + " bytes");
        }
        return text(offset, maxBytes, length, field);
    }

    private String text(long offset, int maxBytes, int length, String field) throws IOException {
        byte[] bytes = new byte[Math.min(length, maxBytes)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) u8(offset + i, field);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw subject.bad(field + " at offset " + offset + " has control characters");
        }
        return text;
    }

    private int length(long offset, int maxBytes, String field) throws IOException {
        int length = 0;
        while (length < maxBytes && u8(offset + length, field) != 0) {
            length++;
        }
        return length;
    }

    private ByteBuffer at(long offset, int width, String field) throws IOException {
        if (offset < 0 || offset > size - width) {
            throw subject.bad(field + " at offset " + Long.toUnsignedString(offset) + " is beyond the end at " + size);
        }
        if (offset < windowStart || offset + width > windowStart + windowLength) {
            fill(offset, width, field);
        }
        return ByteBuffer.wrap(window, (int) (offset - windowStart), width).order(order);
    }

    private void fill(long offset, int width, String field) throws IOException {
        int length = (int) Math.min(WINDOW_BYTES, size - offset);
        if (window.length < length) {
            window = new byte[length];
        }
        windowStart = offset;
        windowLength = content.read(base + offset, window, 0, length);
        if (windowLength < width) {
            windowLength = 0;
            throw subject.bad(field + " at offset " + offset + " cannot be read: the file ends before its size");
        }
    }
}
