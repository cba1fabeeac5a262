package dev.personalbrain.binary;

import java.io.IOException;

/** The fields of one structure, read one after the other in its specification's order. */
final class Fields {
    private final Bytes bytes;
    private final int wordBytes;
    private long offset;

    /** @param wordBytes how wide an address is: 4 or 8 */
    Fields(Bytes bytes, long offset, int wordBytes) {
        this.bytes = bytes;
        this.offset = offset;
        this.wordBytes = wordBytes;
    }

    int u8(String field) throws IOException {
        return bytes.u8(advance(1), field);
    }

    int u16(String field) throws IOException {
        return bytes.u16(advance(2), field);
    }

    long u32(String field) throws IOException {
        return bytes.u32(advance(4), field);
    }

    /** An address, offset or size as wide as the file's class has it; negative where beyond 2^63. */
    long word(String field) throws IOException {
        return wordBytes == 8 ? bytes.u64(advance(8), field) : bytes.u32(advance(4), field);
    }

    Fields skip(int count) {
        offset += count;
        return this;
    }

    Fields skipWords(int count) {
        return skip(count * wordBytes);
    }

    private long advance(int count) {
        long current = offset;
        offset += count;
        return current;
    }
}
