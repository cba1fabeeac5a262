package dev.personalbrain.binary;

import java.io.IOException;

/** A string table ({@code DT_STRTAB}): System V ABI, chapter 4, "String Table". */
record ElfStrings(Bytes table) {
    private static final int MAX_NAME_BYTES = 1024;

    /** A file's name; longer ones than 1 KiB are refused. */
    String name(long offset, String field) throws IOException {
        return text(offset, MAX_NAME_BYTES, field);
    }

    String text(long offset, int maxBytes, String field) throws IOException {
        return table.text(offset, maxBytes, field);
    }
}
