package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An entry of the dynamic section ({@code Elf32_Dyn}, {@code Elf64_Dyn}): System V ABI, chapter 5, "Dynamic Section". */
record ElfDynamicEntry(long tag, long value) {
    static final long DT_NULL = 0;
    static final long DT_NEEDED = 1;
    static final long DT_STRTAB = 5;
    static final long DT_STRSZ = 10;
    static final long DT_SONAME = 14;
    static final long DT_RPATH = 15;
    static final long DT_RUNPATH = 29;
    static final long DT_VERDEF = 0x6fff_fffcL;
    static final long DT_VERNEED = 0x6fff_fffeL;

    /** Real libraries have about thirty. */
    private static final int MAX_ENTRIES = 4096;

    /** Up to {@link #DT_NULL}, or to the segment's end where that is missing. */
    static List<ElfDynamicEntry> readAll(Bytes segment, int wordBytes) throws IOException {
        List<ElfDynamicEntry> entries = new ArrayList<>();
        int width = 2 * wordBytes;
        for (long offset = 0; offset <= segment.size() - width; offset += width) {
            Fields fields = new Fields(segment, offset, wordBytes);
            ElfDynamicEntry entry = new ElfDynamicEntry(fields.word("d_tag"), fields.word("d_val"));
            if (entry.tag() == DT_NULL) {
                return entries;
            }
            if (entries.size() == MAX_ENTRIES) {
                throw segment.subject().unsupported("PT_DYNAMIC has more than " + MAX_ENTRIES + " entries");
            }
            entries.add(entry);
        }
        return entries;
    }
}
