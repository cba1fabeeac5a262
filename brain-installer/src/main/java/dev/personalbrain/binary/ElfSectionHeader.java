package dev.personalbrain.binary;

import java.io.IOException;

/** An entry of the section header table ({@code Elf32_Shdr}, {@code Elf64_Shdr}): System V ABI, chapter 4, "Sections". */
record ElfSectionHeader(long nameOffset, long type, long offset, long bytes) {
    /** A section that takes no room in the file. */
    static final long SHT_NOBITS = 8;

    static ElfSectionHeader read(Bytes table, long start, int wordBytes) throws IOException {
        Fields fields = new Fields(table, start, wordBytes);
        long nameOffset = fields.u32("sh_name");
        long type = fields.u32("sh_type");
        fields.skipWords(2);
        return new ElfSectionHeader(nameOffset, type, fields.word("sh_offset"), fields.word("sh_size"));
    }
}
