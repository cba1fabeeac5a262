package dev.personalbrain.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what makes an archive odd without making it dangerous. */
final class Oddities {
    private Oddities() {}

    static List<String> of(CentralDirectory directory, List<CentralDirectoryHeader> headers) {
        List<String> found = new ArrayList<>();
        if (directory.uncounted() > 0) {
            found.add("there are " + directory.uncounted() + " bytes before it that its offsets do not count");
        }
        if (directory.end().behind() > 0) {
            found.add("there are " + directory.end().behind() + " bytes behind its end");
        }
        Set<String> names = new HashSet<>();
        headers.forEach(header -> addEntry(header, names, found));
        return List.copyOf(found);
    }

    private static void addEntry(CentralDirectoryHeader header, Set<String> names, List<String> found) {
        String name = header.entry().name();
        String oddity = EntryName.oddity(name, header.nameLength());
        if (oddity != null) {
            found.add("entry '" + EntryName.printable(name) + "' " + oddity);
        }
        if (!names.add(name)) {
            found.add("entry '" + EntryName.printable(name) + "' is there twice");
        }
    }
}
