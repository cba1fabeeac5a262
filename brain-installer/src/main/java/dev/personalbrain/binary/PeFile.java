package dev.personalbrain.binary;

import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A PE image: a DLL or an executable for Windows. Names of the imported functions are not read; managed code counts as any other. */
final class PeFile {
    private static final int IMPORT_TABLE = 1;
    private static final int DELAY_IMPORT_TABLE = 13;
    private static final int MAX_NAME_BYTES = 512;

    /** Where the part of the header begins that texts do not reach: a text's letters there would make a larger number. */
    private static final long MAX_START = 16 << 20;

    private static final Map<Integer, Arch> ARCH_BY_MACHINE = Map.of(
            0x14c, Arch.X86,
            0x8664, Arch.X64,
            0xaa64, Arch.ARM64,
            0x1c4, Arch.ARMHF,
            0x200, Arch.IA64,
            0x5064, Arch.RISCV64,
            0x6264, Arch.LOONGARCH64);

    /** Unknown, native, GUI and console. EFI, OS/2, POSIX, Windows CE and Xbox have others. */
    private static final Set<Integer> WINDOWS_SUBSYSTEMS = Set.of(0, 1, 2, 3);

    private final Bytes file;
    private final PeHeader header;
    private final List<PeSectionHeader> sections;

    private PeFile(Bytes file, PeHeader header, List<PeSectionHeader> sections) {
        this.file = file;
        this.header = header;
        this.sections = sections;
    }

    static boolean startsWithMagic(byte[] head, int length) {
        return length >= 0x40 && head[0] == 'M' && head[1] == 'Z' && start(head) < MAX_START;
    }

    static NativeLibrary read(Bytes bytes) throws IOException {
        Bytes file = bytes.withOrder(ByteOrder.LITTLE_ENDIAN);
        PeHeader header = PeHeader.read(file);
        return new PeFile(file, header, PeSectionHeader.readAll(file, header)).library();
    }

    /** By its headers alone. */
    static Outline outline(Bytes bytes) throws IOException {
        Bytes file = bytes.withOrder(ByteOrder.LITTLE_ENDIAN);
        return Outline.of(platform(PeHeader.read(file), file.subject()));
    }

    private NativeLibrary library() throws IOException {
        Platform platform = platform(header, file.subject());
        return new NativeLibrary(
                NativeFormat.PE, List.of(platform), Optional.empty(), needed(), Map.of(), List.of(), false, 0);
    }

    private static Platform platform(PeHeader header, Subject subject) throws BinaryFormatException {
        if (!WINDOWS_SUBSYSTEMS.contains(header.subsystem())) {
            throw subject.unsupported("Subsystem is " + header.subsystem() + ", not Windows");
        }
        Arch arch = ARCH_BY_MACHINE.get(header.machine());
        if (arch == null) {
            throw subject.unsupported("Machine is 0x" + Integer.toHexString(header.machine()));
        }
        return Platform.of(Os.WINDOWS, arch);
    }

    private List<String> needed() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (PeImportDescriptor descriptor : imports()) {
            names.add(atAddress(descriptor.name(), "import's name").text(0, MAX_NAME_BYTES, "import's name"));
        }
        return List.copyOf(names);
    }

    private List<PeImportDescriptor> imports() throws IOException {
        List<PeImportDescriptor> descriptors = new ArrayList<>();
        if (header.directory(IMPORT_TABLE) != 0) {
            Bytes table = atAddress(header.directory(IMPORT_TABLE), "import table");
            descriptors.addAll(PeImportDescriptor.readAll(table));
        }
        if (header.directory(DELAY_IMPORT_TABLE) != 0) {
            Bytes table = atAddress(header.directory(DELAY_IMPORT_TABLE), "delay import table");
            descriptors.addAll(PeImportDescriptor.readAllDelayed(table, header.imageBase()));
        }
        return descriptors;
    }

    private Bytes atAddress(long address, String what) throws BinaryFormatException {
        if (address < header.headerBytes()) {
            return file.from(address, what);
        }
        PeSectionHeader section = sections.stream()
                .filter(candidate -> candidate.holds(address))
                .findFirst()
                .orElseThrow(() ->
                        file.subject().bad(what + ": address 0x" + Long.toHexString(address) + " is in no section"));
        return file.part(section.rawOffset(), section.rawBytes(), "section")
                .from(address - section.virtualAddress(), what);
    }

    private static long start(byte[] head) {
        return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(0x3c) & 0xffff_ffffL;
    }
}
