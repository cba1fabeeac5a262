package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static dev.personalbrain.binary.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElfFileTest {
    @ParameterizedTest
    @CsvSource({"62, 64, true", "3, 32, true", "22, 64, false", "20, 32, false"})
    void readsBothClassesInBothByteOrders(int machine, int bits, boolean little) throws IOException {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;

        NativeLibrary library = read(TestElf.of(machine, bits, order)
                .soname("libx.so.1")
                .needing("libc.so.6", "libm.so.6")
                .requiring("libc.so.6", "GLIBC_2.14", "GLIBC_2.2.5")
                .requiring("libm.so.6", "GLIBC_2.29")
                .executableStack()
                .runPath("$ORIGIN")
                .section(".debug_info", new byte[7]));

        assertThat(library.format()).isEqualTo(NativeFormat.ELF);
        assertThat(library.soname()).contains("libx.so.1");
        assertThat(library.needed()).containsExactly("libc.so.6", "libm.so.6");
        assertThat(library.requires())
                .isEqualTo(
                        Map.of("libc.so.6", List.of("GLIBC_2.14", "GLIBC_2.2.5"), "libm.so.6", List.of("GLIBC_2.29")));
        assertThat(library.runPaths()).containsExactly("$ORIGIN");
        assertThat(library.executableStack()).isTrue();
        assertThat(library.debugBytes()).isEqualTo(7);
    }

    @Test
    void emptyFactsStayEmpty() throws IOException {
        NativeLibrary library = read(TestElf.x64());

        assertThat(library.soname()).isEmpty();
        assertThat(library.needed()).isEmpty();
        assertThat(library.requires()).isEmpty();
        assertThat(library.runPaths()).isEmpty();
        assertThat(library.executableStack()).isFalse();
        assertThat(library.debugBytes()).isZero();
    }

    @Test
    void missingStackHeaderAsksForNothing() throws IOException {
        assertThat(read(TestElf.x64().withoutStackHeader()).executableStack()).isFalse();
    }

    @Test
    void listsRpathAndRunpathWithoutRepeating() throws IOException {
        TestElf elf = TestElf.x64().rPath("/build/Release:/opt/lib").runPath("$ORIGIN:/opt/lib::");

        assertThat(read(elf).runPaths()).containsExactly("/build/Release", "/opt/lib", "$ORIGIN");
    }

    @Test
    void readsAStaticExecutable() throws IOException {
        byte[] file = new ElfPatch(TestElf.x64().type(2))
                .segment(ElfProgramHeader.PT_DYNAMIC, 0, 0x6474_e552L)
                .build();

        assertThat(read(file).needed()).isEmpty();
    }

    @Test
    void readsAnExecutable() throws IOException {
        TestElf elf = TestElf.x64().type(2).glibc().interpreter("/lib64/ld-linux-x86-64.so.2");

        assertThat(read(elf).needed()).containsExactly("libc.so.6");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 0xfe00})
    void refusesObjectsAndCoreDumps(int type) {
        assertThat(failure(TestElf.x64().type(type)))
                .hasMessage(
                        "unsupported ELF: lib.so: e_type is " + type + ", neither a shared object nor an executable");
    }

    @Test
    void rejectsElfTruncatedInsideHeader() {
        byte[] file = Arrays.copyOf(TestElf.x64().build(), 18);

        assertThat(failure(file)).hasMessage("bad ELF: lib.so: e_machine at offset 18 is beyond the end at 18");
    }

    @Test
    void rejectsElfCutOffAnywhereInWhatIsLoaded() {
        byte[] file = TestElf.x64().glibc().withoutSections().build();

        for (int length = 4; length < file.length; length++) {
            assertThat(failure(Arrays.copyOf(file, length)))
                    .as("cut off after %d bytes", length)
                    .hasMessageStartingWith("bad ELF: lib.so: ");
        }
    }

    @Test
    void rejectsUnknownClassAndByteOrder() {
        assertThat(failure(new ElfPatch(TestElf.x64()).u8(4, 3).build()))
                .hasMessage("bad ELF: lib.so: EI_CLASS is 3, not 1 or 2");
        assertThat(failure(new ElfPatch(TestElf.x64()).u8(5, 0).build()))
                .hasMessage("bad ELF: lib.so: EI_DATA is 0, not 1 or 2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 20, Long.MAX_VALUE, Long.MIN_VALUE, -1, -56})
    void rejectsProgramHeadersAtAbsurdOffsets(long offset) {
        assertThat(failure(new ElfPatch(TestElf.x64()).u64(32, offset).build()))
                .hasMessageStartingWith(
                        "bad ELF: lib.so: program header table at offset " + Long.toUnsignedString(offset));
    }

    @Test
    void rejectsProgramHeadersThatAreTooSmall() {
        assertThat(failure(new ElfPatch(TestElf.x64()).u16(54, 8).build()))
                .hasMessage("bad ELF: lib.so: e_phentsize is 8, not 56");
    }

    @Test
    void refusesTooManyProgramHeaders() {
        assertThat(failure(new ElfPatch(TestElf.x64()).u16(56, 0xffff).build()))
                .hasMessage("unsupported ELF: lib.so: e_phnum is 65535, more than 256");
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 20, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void rejectsSegmentsAtAbsurdOffsets(long offset) {
        for (long type : List.of(ElfProgramHeader.PT_LOAD, ElfProgramHeader.PT_DYNAMIC)) {
            assertThat(failure(
                            new ElfPatch(TestElf.x64()).segment(type, 8, offset).build()))
                    .hasMessageStartingWith("bad ELF: lib.so: PT_")
                    .hasMessageContaining("at offset " + Long.toUnsignedString(offset));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 20, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void rejectsSegmentsOfAbsurdSizes(long size) {
        byte[] file = new ElfPatch(TestElf.x64())
                .segment(ElfProgramHeader.PT_LOAD, 32, size)
                .build();

        assertThat(failure(file)).hasMessageContaining(Long.toUnsignedString(size) + " bytes, is beyond the end");
    }
}
