package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers of a PE image: PE Format, "MS-DOS Stub", "COFF File Header" and "Optional Header".
 *
 * @param imageBase the address that the image would like to be loaded at
 * @param headerBytes {@code SizeOfHeaders}
 * @param directories where the data directories begin: virtual addresses, 0 for none
 * @param sectionTable where the section headers begin in the file
 */
record PeHeader(
        int machine,
        int sections,
        long imageBase,
        int subsystem,
        long headerBytes,
        List<Long> directories,
        long sectionTable) {
    private static final long SIGNATURE = 0x0000_4550L;
    private static final int COFF_BYTES = 20;
    private static final int PE32 = 0x10b;
    private static final int PE32_PLUS = 0x20b;
    private static final int MAX_DIRECTORIES = 16;

    /** @param file in little-endian order */
    static PeHeader read(Bytes file) throws IOException {
        long start = start(file);
        Fields coff = new Fields(file, start + 4, 4);
        int machine = coff.u16("Machine");
        int sections = coff.u16("NumberOfSections");
        int optionalBytes = coff.skip(12).u16("SizeOfOptionalHeader");
        Bytes optional = file.part(start + 4 + COFF_BYTES, optionalBytes, "optional header");
        int magic = optional.u16(0, "optional header's magic");
        if (magic != PE32 && magic != PE32_PLUS) {
            throw file.subject().unsupported("optional header's magic is 0x" + Integer.toHexString(magic));
        }
        boolean wide = magic == PE32_PLUS;
        long imageBase = wide ? optional.u64(24, "ImageBase") : optional.u32(28, "ImageBase");
        long headerBytes = optional.u32(60, "SizeOfHeaders");
        int subsystem = optional.u16(68, "Subsystem");
        long sectionTable = start + 4 + COFF_BYTES + optionalBytes;
        return new PeHeader(
                machine, sections, imageBase, subsystem, headerBytes, directories(optional, wide), sectionTable);
    }

    /** The address of that data directory; 0 where there is none. */
    long directory(int index) {
        return index < directories.size() ? directories.get(index) : 0;
    }

    /** Where the signature stands. A file that has none is no PE: a program for DOS, or a text that happens to begin with MZ. */
    private static long start(Bytes file) throws IOException {
        long start = file.size() < 0x40 ? 0 : file.u32(0x3c, "e_lfanew");
        if (start == 0 || start > file.size() - 4 || file.u32(start, "signature") != SIGNATURE) {
            throw file.subject().notOne("no signature where e_lfanew points to");
        }
        return start;
    }

    private static List<Long> directories(Bytes optional, boolean wide) throws IOException {
        int offset = wide ? 108 : 92;
        long count = Math.min(optional.u32(offset, "NumberOfRvaAndSizes"), MAX_DIRECTORIES);
        List<Long> addresses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            addresses.add(optional.u32(offset + 4 + 8L * i, "data directory " + i));
        }
        return addresses;
    }
}
