package dev.personalbrain.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

/**
 * The block before the content of an entry in a tar.
 *
 * @param name with the prefix before it; where it is too long, another entry before this one has it
 * @param typeflag {@code '0'} for a file
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06">pax, ustar Interchange Format</a>
 */
record TarHeader(String name, int mode, long size, char typeflag) {
    static final int BYTES = 512;

    private static final int CHKSUM = 148;
    private static final int CHKSUM_BYTES = 8;
    /** POSIX; GNU's own format has blanks here, and no prefix. */
    private static final String USTAR = "ustar\0" + "00";

    /** @param block {@link #BYTES} of them, not all zero */
    static TarHeader read(byte[] block, TarInput at) throws IOException {
        if (number(block, CHKSUM, CHKSUM_BYTES, at) != sum(block)) {
            throw at.bad("no header of an entry: its checksum is wrong");
        }
        return new TarHeader(path(block), (int) number(block, 100, 8, at) & 07777, number(block, 124, 12, at), (char)
                (block[156] & 0xff));
    }

    static boolean isZero(byte[] block) {
        return Arrays.equals(block, new byte[BYTES]);
    }

    private static String path(byte[] block) {
        String name = text(block, 0, 100);
        String prefix = new String(block, 257, 8, UTF_8).equals(USTAR) ? prefix(block) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** Shorter where star has put times behind it. */
    private static String prefix(byte[] block) {
        return text(block, 345, block[475] == 0 ? 130 : 155);
    }

    private static String text(byte[] block, int offset, int length) {
        int end = offset;
        while (end < offset + length && block[end] != 0) {
            end++;
        }
        return new String(block, offset, end - offset, UTF_8);
    }

    private static long sum(byte[] block) {
        long sum = 0;
        for (int index = 0; index < BYTES; index++) {
            boolean own = index >= CHKSUM && index < CHKSUM + CHKSUM_BYTES;
            sum += own ? ' ' : block[index] & 0xff;
        }
        return sum;
    }

    /** Octal digits; or binary, where the first bit is set. */
    private static long number(byte[] block, int offset, int length, TarInput at) throws IOException {
        if (block[offset] < 0) {
            return binary(block, offset, length, at);
        }
        String digits = text(block, offset, length).strip();
        if (!digits.matches("[0-7]{0,12}")) {
            throw at.bad("a number in a header is not octal");
        }
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private static long binary(byte[] block, int offset, int length, TarInput at) throws IOException {
        long value = block[offset] & 0x7f;
        for (int index = offset + 1; index < offset + length; index++) {
            if (value >> 48 != 0) {
                throw at.bad("a number in a header is negative or too large");
            }
            value = value << 8 | block[index] & 0xff;
        }
        return value;
    }
}
