package dev.personalbrain.binary;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.util.List;

/** Reads bytes made by a test as {@code lib.so}, whatever they are. */
final class Reading {
    private Reading() {}

    static NativeLibrary read(TestElf elf) throws IOException {
        return read(elf.build());
    }

    static NativeLibrary read(byte[] file) throws IOException {
        return NativeBinaries.read(Content.of(file), "lib.so");
    }

    static List<String> platforms(TestElf elf) throws IOException {
        return platforms(elf.build());
    }

    static List<String> platforms(byte[] file) throws IOException {
        return read(file).platforms().stream().map(Platform::toString).toList();
    }

    static BinaryFormatException failure(TestElf elf) {
        return failure(elf.build());
    }

    static BinaryFormatException failure(byte[] file) {
        return catchThrowableOfType(BinaryFormatException.class, () -> read(file));
    }
}
