package dev.personalbrain.binary;

import java.io.IOException;
import java.nio.ByteOrder;

/**
 * The ELF header ({@code Elf32_Ehdr}, {@code Elf64_Ehdr}): System V ABI, chapter 4, "ELF Header".
 *
 * @param bits 32 or 64, from {@code EI_CLASS}
 * @param order from {@code EI_DATA}
 */
record ElfHeader(
        int bits,
        ByteOrder order,
        int osAbi,
        int type,
        int machine,
        long flags,
        long programHeaderOffset,
        int programHeaderBytes,
        int programHeaders,
        long sectionHeaderOffset,
        int sectionHeaderBytes,
        int sectionHeaders,
        int sectionNamesIndex) {

    static final int ET_EXEC = 2;
    static final int ET_DYN = 3;

    private static final int IDENT_BYTES = 16;

    static boolean startsWithMagic(byte[] head, int length) {
        return length >= 4 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
    }

    static ElfHeader read(Bytes file) throws IOException {
        int bits = 32 * oneOrTwo(file, 4, "EI_CLASS");
        boolean little = oneOrTwo(file, 5, "EI_DATA") == 1;
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int osAbi = file.u8(7, "EI_OSABI");
        Fields fields = new Fields(file.withOrder(order), IDENT_BYTES, bits / 8);
        int type = fields.u16("e_type");
        int machine = fields.u16("e_machine");
        fields.skip(4).skipWords(1);
        long programHeaderOffset = fields.word("e_phoff");
        long sectionHeaderOffset = fields.word("e_shoff");
        long flags = fields.u32("e_flags");
        fields.skip(2);
        int programHeaderBytes = fields.u16("e_phentsize");
        int programHeaders = fields.u16("e_phnum");
        int sectionHeaderBytes = fields.u16("e_shentsize");
        int sectionHeaders = fields.u16("e_shnum");
        int sectionNamesIndex = fields.u16("e_shstrndx");
        return new ElfHeader(
                bits,
                order,
                osAbi,
                type,
                machine,
                flags,
                programHeaderOffset,
                programHeaderBytes,
                programHeaders,
                sectionHeaderOffset,
                sectionHeaderBytes,
                sectionHeaders,
                sectionNamesIndex);
    }

    boolean isLittleEndian() {
        return order == ByteOrder.LITTLE_ENDIAN;
    }

    int wordBytes() {
        return bits / 8;
    }

    private static int oneOrTwo(Bytes file, int offset, String field) throws IOException {
        int value = file.u8(offset, field);
        if (value != 1 && value != 2) {
            throw file.subject().bad(field + " is " + value + ", not 1 or 2");
        }
        return value;
    }
}
