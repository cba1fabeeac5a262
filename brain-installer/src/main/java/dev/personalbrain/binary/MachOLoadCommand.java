package dev.personalbrain.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A load command ({@code load_command}): {@code mach-o/loader.h}.
 *
 * @param number {@code cmd}, without {@code LC_REQ_DYLD}, the bit that says that dyld has to understand it
 * @param bytes all of it, with {@code cmd} and {@code cmdsize}
 */
record MachOLoadCommand(long number, Bytes bytes) {
    static final int LC_SEGMENT = 0x1;
    static final int LC_LOAD_DYLIB = 0xc;
    static final int LC_ID_DYLIB = 0xd;
    static final int LC_LOAD_WEAK_DYLIB = 0x18;
    static final int LC_SEGMENT_64 = 0x19;
    static final int LC_RPATH = 0x1c;
    static final int LC_REEXPORT_DYLIB = 0x1f;
    static final int LC_LAZY_LOAD_DYLIB = 0x20;
    static final int LC_LOAD_UPWARD_DYLIB = 0x23;
    static final int LC_VERSION_MIN_IPHONEOS = 0x25;
    static final int LC_VERSION_MIN_TVOS = 0x2f;
    static final int LC_VERSION_MIN_WATCHOS = 0x30;
    static final int LC_BUILD_VERSION = 0x32;

    private static final long LC_REQ_DYLD = 0x8000_0000L;
    private static final int MAX_COMMANDS = 4096;
    private static final int MAX_PATH_BYTES = 1024;

    static List<MachOLoadCommand> readAll(Bytes image, MachOHeader header) throws IOException {
        if (header.commands() > MAX_COMMANDS) {
            throw image.subject().unsupported("ncmds is " + header.commands() + ", more than " + MAX_COMMANDS);
        }
        Bytes table = image.part(header.headerBytes(), header.commandBytes(), "load commands");
        List<MachOLoadCommand> commands = new ArrayList<>();
        long offset = 0;
        for (int i = 0; i < header.commands(); i++) {
            long number = table.u32(offset, "cmd") & ~LC_REQ_DYLD;
            long size = table.u32(offset + 4, "cmdsize");
            if (size < 8) {
                throw image.subject().bad("cmdsize of load command " + i + " is " + size);
            }
            commands.add(new MachOLoadCommand(number, table.part(offset, size, "load command " + i)));
            offset += size;
        }
        return commands;
    }

    boolean is(int... numbers) {
        for (int candidate : numbers) {
            if (number == candidate) {
                return true;
            }
        }
        return false;
    }

    /** The path that it holds ({@code lc_str}), of a dylib or a run path: the first field says where in the command it begins. */
    String path() throws IOException {
        long offset = bytes.u32(8, "lc_str");
        int length = (int) Math.min(MAX_PATH_BYTES, Math.max(1, bytes.size() - offset));
        return bytes.fixedText(offset, length, "lc_str");
    }
}
