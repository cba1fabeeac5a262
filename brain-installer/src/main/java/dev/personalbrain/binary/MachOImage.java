package dev.personalbrain.binary;

import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Mach-O image, alone in its file or one of a fat file's. Code signatures and symbols are not read. */
final class MachOImage {
    private static final long PLATFORM_MACOS = 1;

    private static final Map<Long, Arch> ARCH_BY_CPU = Map.of(
            0x7L, Arch.X86,
            0x0100_0007L, Arch.X64,
            0x0100_000cL, Arch.ARM64,
            0x12L, Arch.PPC,
            0x0100_0012L, Arch.PPC64);

    private final Bytes bytes;
    private final MachOHeader header;
    private final List<MachOLoadCommand> commands;

    private MachOImage(Bytes bytes, MachOHeader header, List<MachOLoadCommand> commands) {
        this.bytes = bytes;
        this.header = header;
        this.commands = commands;
    }

    static MachOImage read(Bytes bytes) throws IOException {
        MachOHeader header = loadableHeader(bytes);
        Bytes image = bytes.withOrder(header.order());
        return new MachOImage(image, header, MachOLoadCommand.readAll(image, header));
    }

    /** By its header alone. */
    static Outline outline(Bytes bytes) throws IOException {
        return Outline.of(platform(loadableHeader(bytes), bytes.subject()));
    }

    private static MachOHeader loadableHeader(Bytes bytes) throws IOException {
        MachOHeader header = MachOHeader.read(bytes);
        long type = header.fileType();
        if (type == MachOHeader.MH_OBJECT || type == MachOHeader.MH_CORE || type == MachOHeader.MH_DSYM) {
            throw bytes.subject().unsupported("filetype is " + type + ", neither a library nor an executable");
        }
        return header;
    }

    NativeLibrary library() throws IOException {
        return new NativeLibrary(
                NativeFormat.MACH_O,
                List.of(platform()),
                installName(),
                needed(),
                Map.of(),
                runPaths(),
                false,
                dwarfBytes());
    }

    private Platform platform() throws IOException {
        for (MachOLoadCommand command : commands) {
            refuseOtherThanMacOs(command);
        }
        return platform(header, bytes.subject());
    }

    private static Platform platform(MachOHeader header, Subject subject) throws BinaryFormatException {
        Arch arch = ARCH_BY_CPU.get(header.cpuType());
        if (arch == null) {
            throw subject.unsupported("cputype is " + header.cpuType());
        }
        return Platform.of(Os.DARWIN, arch);
    }

    private static void refuseOtherThanMacOs(MachOLoadCommand command) throws IOException {
        boolean other = command.is(
                MachOLoadCommand.LC_VERSION_MIN_IPHONEOS,
                MachOLoadCommand.LC_VERSION_MIN_TVOS,
                MachOLoadCommand.LC_VERSION_MIN_WATCHOS);
        if (command.is(MachOLoadCommand.LC_BUILD_VERSION)) {
            other = command.bytes().u32(8, "LC_BUILD_VERSION platform") != PLATFORM_MACOS;
        }
        if (other) {
            throw command.bytes().subject().unsupported("it is for another system of Apple's than macOS");
        }
    }

    private Optional<String> installName() throws IOException {
        return paths(MachOLoadCommand.LC_ID_DYLIB).stream().findFirst();
    }

    private List<String> runPaths() throws IOException {
        return paths(MachOLoadCommand.LC_RPATH);
    }

    private List<String> needed() throws IOException {
        return paths(
                MachOLoadCommand.LC_LOAD_DYLIB,
                MachOLoadCommand.LC_LOAD_WEAK_DYLIB,
                MachOLoadCommand.LC_REEXPORT_DYLIB,
                MachOLoadCommand.LC_LAZY_LOAD_DYLIB,
                MachOLoadCommand.LC_LOAD_UPWARD_DYLIB);
    }

    private List<String> paths(int... numbers) throws IOException {
        List<String> paths = new ArrayList<>();
        for (MachOLoadCommand command : commands) {
            if (command.is(numbers)) {
                paths.add(command.path());
            }
        }
        return paths;
    }

    /** What the segment {@code __DWARF} takes of this image. */
    private long dwarfBytes() throws IOException {
        long sum = 0;
        for (MachOLoadCommand command : commands) {
            boolean wide = command.is(MachOLoadCommand.LC_SEGMENT_64);
            if ((wide || command.is(MachOLoadCommand.LC_SEGMENT))
                    && command.bytes().fixedText(8, 16, "segname").equals("__DWARF")) {
                Fields fields = new Fields(command.bytes(), 24, wide ? 8 : 4).skipWords(2);
                sum += bytes.part(fields.word("fileoff"), fields.word("filesize"), "__DWARF")
                        .size();
            }
        }
        return sum;
    }
}
