package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A section of a PE image: PE Format, "Section Table". */
record PeSectionHeader(long virtualSize, long virtualAddress, long rawBytes, long rawOffset) {
    private static final int BYTES = 40;

    /** Windows' own loader took 96 for long. */
    private static final int MAX_SECTIONS = 256;

    static List<PeSectionHeader> readAll(Bytes file, PeHeader header) throws IOException {
        if (header.sections() > MAX_SECTIONS) {
            throw file.subject()
                    .unsupported("NumberOfSections is " + header.sections() + ", more than " + MAX_SECTIONS);
        }
        List<PeSectionHeader> sections = new ArrayList<>();
        for (int i = 0; i < header.sections(); i++) {
            Fields fields = new Fields(file, header.sectionTable() + (long) i * BYTES + 8, 4);
            sections.add(new PeSectionHeader(
                    fields.u32("VirtualSize"),
                    fields.u32("VirtualAddress"),
                    fields.u32("SizeOfRawData"),
                    fields.u32("PointerToRawData")));
        }
        return sections;
    }

    boolean holds(long address) {
        return address >= virtualAddress && address - virtualAddress < rawBytes;
    }
}
