package dev.personalbrain.binary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The segments of one ELF file: what its loader sees. Sections play no part here: they may be stripped or stale. */
record ElfSegments(Bytes file, List<ElfProgramHeader> headers) {
    static ElfSegments read(Bytes file, ElfHeader header) throws IOException {
        ElfSegments segments = new ElfSegments(file, ElfProgramHeader.readAll(file, header));
        for (ElfProgramHeader load : segments.ofType(ElfProgramHeader.PT_LOAD).toList()) {
            segments.bytes(load, "PT_LOAD segment");
        }
        return segments;
    }

    Stream<ElfProgramHeader> ofType(long type) {
        return headers.stream().filter(header -> header.type() == type);
    }

    Bytes bytes(ElfProgramHeader segment, String what) throws BinaryFormatException {
        return file.part(segment.offset(), segment.fileBytes(), what);
    }

    /** From an address of the loaded program to the end of the segment that holds it. */
    Bytes atAddress(long address, String what) throws BinaryFormatException {
        ElfProgramHeader load = ofType(ElfProgramHeader.PT_LOAD)
                .filter(segment -> Long.compareUnsigned(address - segment.address(), segment.fileBytes()) < 0)
                .findFirst()
                .orElseThrow(() -> outside(address, what));
        return bytes(load, "PT_LOAD segment").from(address - load.address(), what);
    }

    /** The path of the loader that an executable asks for; libraries have none, as a rule. */
    Optional<String> interpreter() throws IOException {
        Optional<ElfProgramHeader> header = ofType(ElfProgramHeader.PT_INTERP).findFirst();
        if (header.isEmpty()) {
            return Optional.empty();
        }
        int length = (int) Math.min(header.get().fileBytes(), 4096);
        return Optional.of(bytes(header.get(), "PT_INTERP").fixedText(0, length, "PT_INTERP"));
    }

    boolean executableStack() {
        return ofType(ElfProgramHeader.PT_GNU_STACK).anyMatch(header -> (header.flags() & ElfProgramHeader.PF_X) != 0);
    }

    private BinaryFormatException outside(long address, String what) {
        return file.subject().bad(what + ": address 0x" + Long.toHexString(address) + " is in no PT_LOAD segment");
    }
}
