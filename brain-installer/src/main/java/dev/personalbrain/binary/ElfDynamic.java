package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code PT_DYNAMIC} says, found by addresses alone, as the loader finds it. A static executable has none of it. */
record ElfDynamic(
        List<String> needed, Optional<String> soname, List<String> runPaths, Map<String, List<String>> versions) {
    private static final int MAX_RUN_PATH_BYTES = 16 * 1024;

    static ElfDynamic read(ElfSegments segments, int wordBytes) throws IOException {
        Optional<ElfProgramHeader> header =
                segments.ofType(ElfProgramHeader.PT_DYNAMIC).findFirst();
        if (header.isEmpty()) {
            return new ElfDynamic(List.of(), Optional.empty(), List.of(), Map.of());
        }
        return reader(segments, header.get(), wordBytes).read();
    }

    /** Of the symbols that the file itself has; not a part of the record, as they matter in libraries of a system alone. */
    static List<String> definedVersions(ElfSegments segments, int wordBytes) throws IOException {
        Optional<ElfProgramHeader> header =
                segments.ofType(ElfProgramHeader.PT_DYNAMIC).findFirst();
        return header.isEmpty()
                ? List.of()
                : reader(segments, header.get(), wordBytes).definedVersions();
    }

    private static Reader reader(ElfSegments segments, ElfProgramHeader header, int wordBytes) throws IOException {
        Bytes segment = segments.bytes(header, "PT_DYNAMIC");
        return new Reader(segments, ElfDynamicEntry.readAll(segment, wordBytes));
    }

    /** Follows the entries' addresses. */
    private record Reader(ElfSegments segments, List<ElfDynamicEntry> entries) {
        ElfDynamic read() throws IOException {
            if (entries.isEmpty()) {
                return new ElfDynamic(List.of(), Optional.empty(), List.of(), Map.of());
            }
            ElfStrings strings = strings();
            List<String> needed = new ArrayList<>();
            for (long offset : values(ElfDynamicEntry.DT_NEEDED).toList()) {
                needed.add(strings.name(offset, "DT_NEEDED"));
            }
            Optional<Long> soname = value(ElfDynamicEntry.DT_SONAME);
            Optional<String> name =
                    soname.isEmpty() ? Optional.empty() : Optional.of(strings.name(soname.get(), "DT_SONAME"));
            return new ElfDynamic(needed, name, runPaths(strings), versions(strings));
        }

        private ElfStrings strings() throws IOException {
            long address = value(ElfDynamicEntry.DT_STRTAB)
                    .orElseThrow(() -> segments.file().subject().bad("PT_DYNAMIC has no DT_STRTAB"));
            Bytes table = segments.atAddress(address, "DT_STRTAB");
            long size = value(ElfDynamicEntry.DT_STRSZ).orElse(table.size());
            return new ElfStrings(table.part(0, size, "DT_STRTAB"));
        }

        private List<String> runPaths(ElfStrings strings) throws IOException {
            List<String> paths = new ArrayList<>();
            for (long tag : List.of(ElfDynamicEntry.DT_RPATH, ElfDynamicEntry.DT_RUNPATH)) {
                Optional<Long> offset = value(tag);
                if (offset.isPresent()) {
                    String folders = strings.text(offset.get(), MAX_RUN_PATH_BYTES, "DT_RUNPATH");
                    Stream.of(folders.split(":"))
                            .filter(folder -> !folder.isEmpty() && !paths.contains(folder))
                            .forEach(paths::add);
                }
            }
            return paths;
        }

        private Map<String, List<String>> versions(ElfStrings strings) throws IOException {
            Optional<Long> address = value(ElfDynamicEntry.DT_VERNEED);
            if (address.isEmpty()) {
                return Map.of();
            }
            return ElfVersionNeeds.read(segments.atAddress(address.get(), "DT_VERNEED"), strings);
        }

        List<String> definedVersions() throws IOException {
            Optional<Long> address = value(ElfDynamicEntry.DT_VERDEF);
            return address.isEmpty()
                    ? List.of()
                    : ElfVersionDefinitions.read(segments.atAddress(address.get(), "DT_VERDEF"), strings());
        }

        private Stream<Long> values(long tag) {
            return entries.stream().filter(entry -> entry.tag() == tag).map(ElfDynamicEntry::value);
        }

        /** Of several, the last, as the loader takes it. */
        private Optional<Long> value(long tag) {
            return values(tag).reduce((first, second) -> second);
        }
    }
}
