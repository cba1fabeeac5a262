package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The version needs ({@code Elf64_Verneed}, {@code Elf64_Vernaux}; the same for 32 bits), per needed file: Linux Standard Base, Core,
 * "Symbol Versioning". Which file a version is needed from matters: musl builds carry {@code GLIBC_2.0} that comes from libgcc_s.
 */
final class ElfVersionNeeds {
    private static final int MAX_VERSIONS = 4096;
    private static final int MAX_VERSION_BYTES = 256;

    private final Bytes table;
    private final ElfStrings strings;
    private final Map<String, List<String>> versions = new LinkedHashMap<>();
    private int steps;

    private ElfVersionNeeds(Bytes table, ElfStrings strings) {
        this.table = table;
        this.strings = strings;
    }

    /** Follows the chains as the loader does, which asks neither {@code DT_VERNEEDNUM} nor {@code vn_cnt}. */
    static Map<String, List<String>> read(Bytes table, ElfStrings strings) throws IOException {
        ElfVersionNeeds needs = new ElfVersionNeeds(table, strings);
        long offset = 0;
        for (long next = needs.readFile(offset); next != 0; next = needs.readFile(offset)) {
            offset += next;
        }
        return needs.versions;
    }

    /** @return {@code vn_next} */
    private long readFile(long offset) throws IOException {
        countStep();
        Fields fields = new Fields(table, offset, 4);
        int version = fields.u16("vn_version");
        if (version != 1) {
            throw table.subject().bad("vn_version is " + version + ", not 1");
        }
        String file = strings.name(fields.skip(2).u32("vn_file"), "vn_file");
        long first = fields.u32("vn_aux");
        readVersions(offset + first, versions.computeIfAbsent(file, key -> new ArrayList<>()));
        return fields.u32("vn_next");
    }

    private void readVersions(long first, List<String> found) throws IOException {
        long offset = first;
        for (long next = readVersion(offset, found); next != 0; next = readVersion(offset, found)) {
            offset += next;
        }
    }

    /** @return {@code vna_next} */
    private long readVersion(long offset, List<String> found) throws IOException {
        countStep();
        Fields fields = new Fields(table, offset, 4).skip(8);
        found.add(strings.text(fields.u32("vna_name"), MAX_VERSION_BYTES, "vna_name"));
        return fields.u32("vna_next");
    }

    private void countStep() throws BinaryFormatException {
        if (++steps > MAX_VERSIONS) {
            throw table.subject().unsupported("DT_VERNEED has more than " + MAX_VERSIONS + " entries");
        }
    }
}
