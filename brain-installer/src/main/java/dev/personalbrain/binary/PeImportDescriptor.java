package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An imported DLL: PE Format, "Import Directory Table" and "Delay-Load Directory Table".
 *
 * @param name the address of its name; the entry that ends a table has none
 */
record PeImportDescriptor(long name) {
    private static final int BYTES = 20;
    private static final int DELAYED_BYTES = 32;
    private static final int MAX_ENTRIES = 4096;

    /** In the first field of a delayed import: addresses count from the image's base, as they do everywhere else. */
    private static final int RELATIVE_ADDRESSES = 1;

    static List<PeImportDescriptor> readAll(Bytes table) throws IOException {
        List<PeImportDescriptor> entries = new ArrayList<>();
        for (long offset = 0; ; offset += BYTES) {
            long name = table.u32(offset + 12, "import's name");
            if (name == 0) {
                return entries;
            }
            add(new PeImportDescriptor(name), entries, table);
        }
    }

    static List<PeImportDescriptor> readAllDelayed(Bytes table, long imageBase) throws IOException {
        List<PeImportDescriptor> entries = new ArrayList<>();
        for (long offset = 0; ; offset += DELAYED_BYTES) {
            long name = table.u32(offset + 4, "delayed import's name");
            if (name == 0) {
                return entries;
            }
            boolean relative = (table.u32(offset, "delayed import's attributes") & RELATIVE_ADDRESSES) != 0;
            add(new PeImportDescriptor(relative ? name : name - imageBase), entries, table);
        }
    }

    private static void add(PeImportDescriptor entry, List<PeImportDescriptor> entries, Bytes table)
            throws BinaryFormatException {
        if (entries.size() == MAX_ENTRIES) {
            throw table.subject().unsupported("import table has more than " + MAX_ENTRIES + " entries");
        }
        entries.add(entry);
    }
}
