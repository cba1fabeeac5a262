package dev.personalbrain.binary;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sections that are not loaded but say something: debug information and ARM's attributes. No loader looks at the section table,
 * so that a missing or broken one is no error: then there are no sections.
 */
record ElfSections(Map<String, Bytes> byName) {
    private static final int MAX_ENTRIES = 4096;
    private static final int MAX_NAME_BYTES = 64;

    static ElfSections read(Bytes file, ElfHeader header) throws IOException {
        try {
            return header.sectionHeaders() > MAX_ENTRIES ? new ElfSections(Map.of()) : readTable(file, header);
        } catch (BinaryFormatException broken) {
            return new ElfSections(Map.of());
        }
    }

    long debugBytes() {
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().matches("\\.z?debug_.*"))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
    }

    Optional<Bytes> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static ElfSections readTable(Bytes file, ElfHeader header) throws IOException {
        int count = header.sectionHeaders();
        int width = header.sectionHeaderBytes();
        Bytes table = file.part(header.sectionHeaderOffset(), (long) count * width, "section header table");
        long namesStart = (long) header.sectionNamesIndex() * width;
        Bytes names = bytes(file, ElfSectionHeader.read(table, namesStart, header.wordBytes()));
        Map<String, Bytes> sections = new LinkedHashMap<>();
        for (int i = 1; i < count; i++) {
            ElfSectionHeader section = ElfSectionHeader.read(table, (long) i * width, header.wordBytes());
            if (section.type() != ElfSectionHeader.SHT_NOBITS) {
                String name = names.fixedText(section.nameOffset(), MAX_NAME_BYTES, "sh_name");
                sections.put(name, bytes(file, section));
            }
        }
        return new ElfSections(sections);
    }

    private static Bytes bytes(Bytes file, ElfSectionHeader section) throws BinaryFormatException {
        return file.part(section.offset(), section.bytes(), "section");
    }
}
