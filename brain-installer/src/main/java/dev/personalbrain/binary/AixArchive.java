package dev.personalbrain.binary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An archive in AIX's big format ({@code FL_HDR}, {@code AR_HDR}), from which AIX loads shared objects: AIX Files Reference, "ar File Format". */
final class AixArchive {
    private static final byte[] MAGIC = "<bigaf>\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_MEMBER = 68;
    private static final int NUMBER_BYTES = 20;
    private static final int HEADER_BYTES = 112;
    private static final int MAX_MEMBERS = 256;

    private final Bytes file;

    AixArchive(Bytes file) {
        this.file = file;
    }

    static boolean startsWithMagic(byte[] head, int length) {
        return length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** In their order; a chain that does not end after 256 members is cut there. */
    List<Bytes> members() throws IOException {
        List<Bytes> members = new ArrayList<>();
        long offset = number(FIRST_MEMBER, NUMBER_BYTES, "fl_fstmoff");
        while (offset != 0 && members.size() < MAX_MEMBERS) {
            members.add(member(offset));
            offset = number(offset + NUMBER_BYTES, NUMBER_BYTES, "ar_nxtmem");
        }
        return members;
    }

    /** The name behind the header is padded to an even length, and two bytes end it. */
    private Bytes member(long offset) throws IOException {
        long size = number(offset, NUMBER_BYTES, "ar_size");
        long nameBytes = number(offset + HEADER_BYTES - 4, 4, "ar_namlen");
        return file.part(offset + HEADER_BYTES + (nameBytes + 1) / 2 * 2 + 2, size, "archive member");
    }

    /** A decimal number in text, filled up with blanks. */
    private long number(long offset, int width, String field) throws IOException {
        String text = file.fixedText(offset, width, field).strip();
        if (!text.matches("[0-9]{1,18}")) {
            throw file.subject().bad(field + " at offset " + offset + " is no number");
        }
        return Long.parseLong(text);
    }
}
