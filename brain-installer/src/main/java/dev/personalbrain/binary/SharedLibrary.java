package dev.personalbrain.binary;

import dev.personalbrain.platform.Arch;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * A library of an operating system, as a program that is linked to it sees it. ELF only.
 *
 * @param soname {@code DT_SONAME}; empty where there is none
 * @param versions of symbols that it defines, as {@code GLIBC_2.34}, in the file's order; none in a library that knows no versions
 */
public record SharedLibrary(Optional<String> soname, Arch arch, List<String> versions) {
    public SharedLibrary {
        versions = List.copyOf(versions);
    }

    /**
     * Reads the headers of one file.
     *
     * @param path for messages only
     * @throws BinaryFormatException where it is no ELF library of a known architecture
     */
    public static SharedLibrary read(Content content, String path) throws IOException {
        Bytes bytes = Bytes.of(content, new Subject(NativeFormat.ELF, path), ByteOrder.BIG_ENDIAN);
        ElfFile file = ElfFile.read(bytes);
        ElfHeader header = file.header();
        ElfSegments segments = ElfSegments.read(bytes.withOrder(header.order()), header);
        return new SharedLibrary(
                file.dynamic().soname(), ElfArch.of(file), ElfDynamic.definedVersions(segments, header.wordBytes()));
    }
}
