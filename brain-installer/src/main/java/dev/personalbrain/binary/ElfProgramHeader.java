package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An entry of the program header table ({@code Elf32_Phdr}, {@code Elf64_Phdr}): System V ABI, chapter 5, "Program Header". */
record ElfProgramHeader(long type, long flags, long offset, long address, long fileBytes, long alignment) {
    static final long PT_LOAD = 1;
    static final long PT_DYNAMIC = 2;
    static final long PT_INTERP = 3;
    static final long PT_NOTE = 4;
    static final long PT_GNU_STACK = 0x6474_e551L;
    static final long PF_X = 1;

    /** Real libraries have about ten. */
    private static final int MAX_ENTRIES = 256;

    static List<ElfProgramHeader> readAll(Bytes file, ElfHeader header) throws IOException {
        int count = header.programHeaders();
        int width = header.bits() == 64 ? 56 : 32;
        if (count > MAX_ENTRIES) {
            throw file.subject().unsupported("e_phnum is " + count + ", more than " + MAX_ENTRIES);
        }
        if (count > 0 && header.programHeaderBytes() < width) {
            throw file.subject().bad("e_phentsize is " + header.programHeaderBytes() + ", not " + width);
        }
        long tableBytes = (long) count * header.programHeaderBytes();
        Bytes table = file.part(count == 0 ? 0 : header.programHeaderOffset(), tableBytes, "program header table");
        List<ElfProgramHeader> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(read(table, (long) i * header.programHeaderBytes(), header.bits()));
        }
        return entries;
    }

    private static ElfProgramHeader read(Bytes table, long start, int bits) throws IOException {
        Fields fields = new Fields(table, start, bits / 8);
        long type = fields.u32("p_type");
        long flags = bits == 64 ? fields.u32("p_flags") : 0;
        long offset = fields.word("p_offset");
        long address = fields.word("p_vaddr");
        long fileBytes = fields.skipWords(1).word("p_filesz");
        fields.skipWords(1);
        if (bits == 32) {
            flags = fields.u32("p_flags");
        }
        long alignment = fields.word("p_align");
        return new ElfProgramHeader(type, flags, offset, address, fileBytes, alignment);
    }
}
