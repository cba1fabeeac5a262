package dev.personalbrain.binary;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One ELF shared object or executable, its headers read and its parts found.
 *
 * @param noteOwners of the {@code PT_NOTE} segments
 * @param interpreter {@code PT_INTERP}
 */
record ElfFile(
        Subject subject,
        ElfHeader header,
        ElfDynamic dynamic,
        List<String> noteOwners,
        Optional<String> interpreter,
        ElfSections sections,
        boolean executableStack) {

    static ElfFile read(Bytes bytes) throws IOException {
        ElfHeader header = loadableHeader(bytes);
        Bytes file = bytes.withOrder(header.order());
        ElfSegments segments = ElfSegments.read(file, header);
        return new ElfFile(
                file.subject(),
                header,
                ElfDynamic.read(segments, header.wordBytes()),
                noteOwners(segments),
                segments.interpreter(),
                ElfSections.read(file, header),
                segments.executableStack());
    }

    /** By its header alone. */
    static Outline outline(Bytes bytes) throws IOException {
        return Outline.ofElf(ElfArch.candidates(loadableHeader(bytes), bytes.subject()));
    }

    private static ElfHeader loadableHeader(Bytes bytes) throws IOException {
        ElfHeader header = ElfHeader.read(bytes);
        if (header.type() != ElfHeader.ET_DYN && header.type() != ElfHeader.ET_EXEC) {
            throw bytes.subject()
                    .unsupported("e_type is " + header.type() + ", neither a shared object nor an executable");
        }
        return header;
    }

    NativeLibrary library() throws IOException {
        List<Platform> platforms = ElfSystem.platforms(this, ElfArch.of(this));
        return new NativeLibrary(
                NativeFormat.ELF,
                platforms,
                dynamic.soname(),
                dynamic.needed(),
                dynamic.versions(),
                dynamic.runPaths(),
                executableStack,
                sections.debugBytes());
    }

    /** The files' names that it is bound to: what is needed, and its interpreter. */
    List<String> boundTo() {
        Stream<String> loader = interpreter.stream().map(path -> path.substring(path.lastIndexOf('/') + 1));
        return Stream.concat(dynamic.needed().stream(), loader).toList();
    }

    private static List<String> noteOwners(ElfSegments segments) throws IOException {
        List<String> owners = new ArrayList<>();
        for (ElfProgramHeader header : segments.ofType(ElfProgramHeader.PT_NOTE).toList()) {
            Bytes segment = segments.bytes(header, "PT_NOTE segment");
            ElfNote.readAll(segment, header.alignment()).stream()
                    .map(ElfNote::owner)
                    .forEach(owners::add);
        }
        return owners;
    }
}
