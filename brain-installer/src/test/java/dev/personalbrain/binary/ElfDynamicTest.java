package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static dev.personalbrain.binary.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElfDynamicTest {
    @Test
    void needsNoSections() throws IOException {
        NativeLibrary library = read(TestElf.x64().glibc().soname("libx.so").withoutSections());

        assertThat(library.needed()).containsExactly("libc.so.6");
        assertThat(library.soname()).contains("libx.so");
        assertThat(library.requires()).containsKey("libc.so.6");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void rejectsAStringTableOutsideTheSegments(long address) {
        byte[] file = new ElfPatch(TestElf.x64().glibc())
                .dynamic(ElfDynamicEntry.DT_STRTAB, address)
                .build();

        assertThat(failure(file))
                .hasMessage("bad ELF: lib.so: DT_STRTAB: address 0x" + Long.toHexString(address)
                        + " is in no PT_LOAD segment");
    }

    @Test
    void rejectsAMissingStringTable() {
        byte[] file = new ElfPatch(TestElf.x64().glibc())
                .dynamicTag(ElfDynamicEntry.DT_STRTAB, 0x7fff_0000)
                .build();

        assertThat(failure(file)).hasMessage("bad ELF: lib.so: PT_DYNAMIC has no DT_STRTAB");
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 20, Long.MAX_VALUE, -1})
    void rejectsAStringTableOfAbsurdSize(long size) {
        byte[] file = new ElfPatch(TestElf.x64().glibc())
                .dynamic(ElfDynamicEntry.DT_STRSZ, size)
                .build();

        assertThat(failure(file)).hasMessageStartingWith("bad ELF: lib.so: DT_STRTAB at offset 0");
    }

    @ParameterizedTest
    @ValueSource(longs = {9999, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void rejectsNamesBeyondTheStringTable(long offset) {
        byte[] file = new ElfPatch(TestElf.x64().glibc())
                .dynamic(ElfDynamicEntry.DT_NEEDED, offset)
                .build();

        assertThat(failure(file))
                .hasMessageStartingWith(
                        "bad ELF: lib.so: DT_NEEDED at offset " + Long.toUnsignedString(offset) + " is beyond the end");
    }

    @Test
    void rejectsNamesWithoutAnEnd() {
        assertThat(failure(TestElf.x64().needing("x".repeat(2000))))
                .hasMessage("bad ELF: lib.so: DT_NEEDED at offset 1 does not end within 1024 bytes");
    }

    @Test
    void rejectsNamesThatCouldForgeTheLinesOfAReport() {
        assertThat(failure(TestElf.x64().soname("libx.so\n[INFO] all is well")))
                .hasMessage("bad ELF: lib.so: DT_SONAME at offset 1 has control characters");
    }

    @Test
    void refusesTooManyEntries() {
        String[] names = IntStream.range(0, 5000).mapToObj(i -> "l" + i).toArray(String[]::new);

        assertThat(failure(TestElf.x64().needing(names)))
                .hasMessage("unsupported ELF: lib.so: PT_DYNAMIC has more than 4096 entries");
    }

    @Test
    void takesTheTableUpToItsEndWithoutADtNull() throws IOException {
        TestElf elf = TestElf.x64().glibc();
        ElfPatch patch = new ElfPatch(elf);
        int segment = patch.segment(ElfProgramHeader.PT_DYNAMIC);
        long size = ByteBuffer.wrap(elf.build()).order(ByteOrder.LITTLE_ENDIAN).getLong(segment + 32);

        NativeLibrary library = read(patch.u64(segment + 32, size - 16).build());

        assertThat(library.needed()).containsExactly("libc.so.6");
    }
}
