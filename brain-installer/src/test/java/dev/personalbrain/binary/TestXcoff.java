package dev.personalbrain.binary;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds headers of XCOFF files, and archives that hold such files, for tests. */
final class TestXcoff {
    static final int SHARED = 0x3002;

    private static final int ARCHIVE_HEADER_BYTES = 128;

    private TestXcoff() {}

    /** @param flags {@code f_flags}: 0 for an object to link */
    static byte[] file(int bits, int flags) {
        TestBytes file = new TestBytes(ByteOrder.BIG_ENDIAN, bits / 8).u16(bits == 64 ? 0x1f7 : 0x1df);
        file.u16(5).u32(0).u64(0).u16(bits == 64 ? 120 : 72).u16(flags);
        return file.padTo(256).toByteArray();
    }

    /** In the big format. */
    static byte[] archive(byte[]... members) {
        TestBytes file = new TestBytes(ByteOrder.BIG_ENDIAN, 8);
        file.raw(ascii("<bigaf>\n")).raw(ascii("%-20d%-20d%-20d".formatted(0, 0, 0)));
        file.raw(ascii("%-20d%-20d%-20d".formatted(ARCHIVE_HEADER_BYTES, 0, 0)));
        for (int i = 0; i < members.length; i++) {
            int end = file.size() + 112 + 6 + 2 + members[i].length;
            file.raw(ascii("%-20d%-20d%-20d".formatted(members[i].length, i + 1 < members.length ? end : 0, 0)));
            file.raw(ascii("%-12d%-12d%-12d%-12o%-4d".formatted(0, 0, 0, 0644, 5)));
            file.raw(ascii("shr.o\0`\n")).raw(members[i]);
        }
        return file.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
