package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The versions that a library defines ({@code Elf64_Verdef}, {@code Elf64_Verdaux}; the same for 32 bits): Linux Standard Base, Core,
 * "Symbol Versioning". The entry that only repeats the file's own name is left out.
 */
final class ElfVersionDefinitions {
    private static final int VER_FLG_BASE = 1;
    private static final int MAX_VERSIONS = 4096;
    private static final int MAX_VERSION_BYTES = 256;

    private final Bytes table;
    private final ElfStrings strings;
    private final List<String> versions = new ArrayList<>();
    private int steps;

    private ElfVersionDefinitions(Bytes table, ElfStrings strings) {
        this.table = table;
        this.strings = strings;
    }

    /** In the file's order. */
    static List<String> read(Bytes table, ElfStrings strings) throws IOException {
        ElfVersionDefinitions definitions = new ElfVersionDefinitions(table, strings);
        long offset = 0;
        for (long next = definitions.readVersion(offset); next != 0; next = definitions.readVersion(offset)) {
            offset += next;
        }
        return definitions.versions;
    }

    /** Of a version's names the first is its own; others are those it inherits from. @return {@code vd_next} */
    private long readVersion(long offset) throws IOException {
        if (++steps > MAX_VERSIONS) {
            throw table.subject().unsupported("DT_VERDEF has more than " + MAX_VERSIONS + " entries");
        }
        Fields fields = new Fields(table, offset, 4);
        int version = fields.u16("vd_version");
        if (version != 1) {
            throw table.subject().bad("vd_version is " + version + ", not 1");
        }
        int flags = fields.u16("vd_flags");
        long name = fields.skip(8).u32("vd_aux");
        if ((flags & VER_FLG_BASE) == 0) {
            long place = new Fields(table, offset + name, 4).u32("vda_name");
            versions.add(strings.text(place, MAX_VERSION_BYTES, "vda_name"));
        }
        return fields.u32("vd_next");
    }
}
