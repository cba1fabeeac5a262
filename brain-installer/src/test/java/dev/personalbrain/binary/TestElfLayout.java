package dev.personalbrain.binary;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays a {@link TestElf} out: header, program headers, one loaded segment with everything that is dynamic, sections. */
final class TestElfLayout {
    /** Addresses differ from offsets, so that a reader that mixes them up is found out. */
    private static final long BASE = 0x40_0000;

    private final TestElf elf;
    private final int word;
    private final TestBytes body;
    private final TestBytes strings;
    private final Map<String, Integer> stringOffsets = new LinkedHashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private record Segment(int type, int flags, long offset, long size, int alignment) {}

    private record Section(String name, int type, long offset, long size, int link, int entryBytes) {}

    TestElfLayout(TestElf elf) {
        this.elf = elf;
        this.word = elf.bits / 8;
        this.body = bytes();
        this.strings = bytes().u8(0);
    }

    byte[] build() {
        body.padTo(headerBytes() + (4 + elf.notes.size()) * programHeaderBytes());
        addInterpreter();
        elf.notes.forEach(this::addNote);
        addDynamicPart();
        elf.stackFlags.ifPresent(flags -> segments.add(new Segment(0x6474e551, flags, 0, 0, 16)));
        segments.add(0, new Segment(1, 6, 0, body.size(), 0x1000));
        elf.extraSections.forEach(this::addSection);
        long sectionTable = elf.sections ? addSectionTable() : 0;
        byte[] file = body.padTo(elf.size).toByteArray();
        byte[] head = head(sectionTable);
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }

    private void addInterpreter() {
        if (elf.interpreter != null) {
            int offset = body.size();
            body.text(elf.interpreter);
            segments.add(new Segment(3, 4, offset, body.size() - offset, 1));
        }
    }

    private void addNote(TestElf.Note note) {
        int offset = body.align(note.alignment()).size();
        TestBytes entry = bytes().u32(note.name().length() + 1, note.description().length, note.type());
        entry.text(note.name()).align(note.alignment());
        entry.raw(note.description()).align(note.alignment());
        body.raw(entry.toByteArray());
        segments.add(new Segment(4, 4, offset, entry.size(), note.alignment()));
    }

    private void addDynamicPart() {
        TestBytes dynamic = bytes();
        elf.needed.forEach(name -> dynamic.word(1, string(name)));
        elf.runPaths.forEach((tag, folders) -> dynamic.word(tag, string(folders)));
        if (elf.soname != null) {
            dynamic.word(14, string(elf.soname));
        }
        byte[] versionNeeds = versionNeeds();
        byte[] versionDefinitions = elf.definitions.isEmpty() ? new byte[0] : versionDefinitions();
        dynamic.word(4, BASE + append(bytes().u32(1, 1, 0, 0).toByteArray(), 5, ".hash", 4));
        dynamic.word(6, BASE + append(new byte[elf.bits == 64 ? 24 : 16], 11, ".dynsym", elf.bits == 64 ? 24 : 16));
        dynamic.word(11, elf.bits == 64 ? 24 : 16);
        dynamic.word(5, BASE + append(strings.toByteArray(), 3, ".dynstr", 0), 10, strings.size());
        if (versionNeeds.length > 0) {
            dynamic.word(0x6fff_fff0L, BASE + append(new byte[2], 0x6fff_ffff, ".gnu.version", 2));
            dynamic.word(0x6fff_fffeL, BASE + append(versionNeeds, 0x6fff_fffe, ".gnu.version_r", 0));
            dynamic.word(0x6fff_ffffL, elf.versions.size());
        }
        if (versionDefinitions.length > 0) {
            dynamic.word(0x6fff_fffcL, BASE + append(versionDefinitions, 0x6fff_fffd, ".gnu.version_d", 0));
        }
        byte[] table = dynamic.word(0, 0).toByteArray();
        segments.add(new Segment(2, 6, append(table, 6, ".dynamic", 2 * word), table.length, word));
    }

    private byte[] versionNeeds() {
        TestBytes needs = bytes();
        int index = 2;
        int file = 0;
        for (Map.Entry<String, List<String>> need : elf.versions.entrySet()) {
            int count = need.getValue().size();
            int next = ++file < elf.versions.size() ? 16 + 16 * count : 0;
            needs.u16(1).u16(count).u32(string(need.getKey()), 16, next);
            for (int i = 0; i < count; i++) {
                String version = need.getValue().get(i);
                needs.u32(hash(version)).u16(0).u16(index++);
                needs.u32(string(version), i + 1 < count ? 16 : 0);
            }
        }
        return needs.toByteArray();
    }

    /** Each with one name, the first with the flag of the file's own. */
    private byte[] versionDefinitions() {
        List<String> names = new ArrayList<>(List.of("the file's own"));
        names.addAll(elf.definitions);
        TestBytes definitions = bytes();
        for (int i = 0; i < names.size(); i++) {
            definitions.u16(1).u16(i == 0 ? 1 : 0).u16(i + 1).u16(1);
            definitions.u32(hash(names.get(i)), 20, i + 1 < names.size() ? 28 : 0);
            definitions.u32(string(names.get(i)), 0);
        }
        return definitions.toByteArray();
    }

    private long append(byte[] content, int type, String name, int entryBytes) {
        int offset = body.align(8).size();
        body.raw(content);
        sections.add(new Section(name, type, offset, content.length, linkOf(type), entryBytes));
        return offset;
    }

    /** The section that this one's numbers refer to: 2 is {@code .dynsym}, 3 is {@code .dynstr}. */
    private static int linkOf(int type) {
        return switch (type) {
            case 5, 0x6fff_ffff -> 2;
            case 3 -> 0;
            default -> 3;
        };
    }

    private void addSection(String name, byte[] content) {
        sections.add(new Section(name, 1, body.size(), content.length, 0, 0));
        body.raw(content);
    }

    private long addSectionTable() {
        TestBytes names = bytes().u8(0);
        TestBytes table = bytes().padTo(sectionHeaderBytes());
        sections.add(new Section(".shstrtab", 3, body.size(), namesBytes(), 0, 0));
        for (Section section : sections) {
            table.u32(names.size(), section.type()).word(0, 0, section.offset(), section.size());
            table.u32(section.link(), section.type() == 0x6fff_fffe ? elf.versions.size() : 0);
            table.word(1, section.entryBytes());
            names.text(section.name());
        }
        body.raw(names.toByteArray());
        long offset = body.align(8).size();
        body.raw(table.toByteArray());
        return offset;
    }

    private int namesBytes() {
        return 1
                + ".shstrtab".length()
                + 1
                + sections.stream()
                        .mapToInt(section -> section.name().length() + 1)
                        .sum();
    }

    private byte[] head(long sectionTable) {
        TestBytes head = bytes().u8(0x7f, 'E', 'L', 'F', elf.bits / 32, isLittle() ? 1 : 2, 1, elf.osAbi)
                .padTo(16);
        head.u16(elf.type)
                .u16(elf.machine)
                .u32(1)
                .word(0, headerBytes(), sectionTable)
                .u32(elf.flags);
        head.u16(headerBytes()).u16(programHeaderBytes()).u16(segments.size());
        head.u16(sectionHeaderBytes()).u16(sectionTable == 0 ? 0 : sections.size() + 1);
        head.u16(sectionTable == 0 ? 0 : sections.size());
        segments.forEach(segment -> programHeader(head, segment));
        return head.toByteArray();
    }

    private void programHeader(TestBytes head, Segment segment) {
        long address = segment.size() == 0 ? 0 : BASE + segment.offset();
        head.u32(segment.type());
        if (elf.bits == 64) {
            head.u32(segment.flags());
        }
        head.word(segment.offset(), address, address, segment.size(), segment.size());
        if (elf.bits == 32) {
            head.u32(segment.flags());
        }
        head.word(segment.alignment());
    }

    private int string(String text) {
        return stringOffsets.computeIfAbsent(text, key -> {
            int offset = strings.size();
            strings.text(key);
            return offset;
        });
    }

    /** The hash function of the System V ABI, which {@code vna_hash} holds too. */
    private static long hash(String name) {
        long hash = 0;
        for (char c : name.toCharArray()) {
            hash = (hash << 4) + c;
            hash = (hash ^ (hash & 0xf000_0000L) >> 24) & 0x0fff_ffffL;
        }
        return hash;
    }

    private boolean isLittle() {
        return elf.order == ByteOrder.LITTLE_ENDIAN;
    }

    private int headerBytes() {
        return elf.bits == 64 ? 64 : 52;
    }

    private int programHeaderBytes() {
        return elf.bits == 64 ? 56 : 32;
    }

    private int sectionHeaderBytes() {
        return elf.bits == 64 ? 64 : 40;
    }

    private TestBytes bytes() {
        return new TestBytes(elf.order, word);
    }
}
