package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static dev.personalbrain.binary.Reading.platforms;
import static dev.personalbrain.binary.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeFileTest {
    private static final int NUMBER_OF_SECTIONS = 0x86;
    private static final int OPTIONAL_HEADER = 0x98;
    private static final int IMPORT_TABLE_OF_PE32_PLUS = OPTIONAL_HEADER + 112 + 8;

    @Test
    void readsBothWidths() throws IOException {
        for (TestPe pe : new TestPe[] {TestPe.x64(), TestPe.x86()}) {
            NativeLibrary library = read(pe.needing("KERNEL32.dll", "MSVCP140.dll")
                    .needingLate("USER32.dll", "KERNEL32.dll")
                    .build());

            assertThat(library.format()).isEqualTo(NativeFormat.PE);
            assertThat(library.needed()).containsExactly("KERNEL32.dll", "MSVCP140.dll", "USER32.dll");
            assertThat(library.soname()).isEmpty();
            assertThat(library.debugBytes()).isZero();
        }
    }

    @Test
    void readsLateImportsWithAbsoluteAddresses() throws IOException {
        TestPe pe = TestPe.x86().needingLate("USER32.dll").withAbsoluteAddresses();

        assertThat(read(pe.build()).needed()).containsExactly("USER32.dll");
    }

    @ParameterizedTest
    @CsvSource({
        "0x014c, 32, windows-x86",
        "0x8664, 64, windows-x64",
        "0xaa64, 64, windows-arm64",
        "0x01c4, 32, windows-armhf",
        "0x0200, 64, windows-ia64"
    })
    void namesTheMachine(String machine, int bits, String platform) throws IOException {
        assertThat(platforms(TestPe.of(Integer.decode(machine), bits).build())).containsExactly(platform);
    }

    @Test
    void readsAFileWithoutImports() throws IOException {
        byte[] file = patched(IMPORT_TABLE_OF_PE32_PLUS, 0);

        assertThat(read(file).needed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 9, 10, 13, 14, 16})
    void refusesSubsystemsOtherThanWindows(int subsystem) {
        assertThat(failure(TestPe.x64().subsystem(subsystem).build()))
                .hasMessage("unsupported PE: lib.so: Subsystem is " + subsystem + ", not Windows");
    }

    @Test
    void refusesMachinesThatItDoesNotKnow() {
        assertThat(failure(TestPe.of(0x1234, 64).build())).hasMessage("unsupported PE: lib.so: Machine is 0x1234");
    }

    @Test
    void fileForDosIsNoPe() {
        byte[] file = patched(0x80, 'N' | 'E' << 8);

        assertThat(failure(file)).hasMessage("not a PE: lib.so: no signature where e_lfanew points to");
        assertThat(failure(file).kind()).isEqualTo(BinaryFormatException.Kind.NOT_ONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x1000, 0xff_ffff})
    void fileWithoutSignatureIsNoPe(int start) {
        assertThat(failure(patched(0x3c, start))).hasMessageStartingWith("not a PE: lib.so: ");
    }

    @Test
    void rejectsFilesCutOffAnywhereInWhatIsRead() {
        byte[] file = TestPe.x64().needing("KERNEL32.dll").build();

        for (int length = 0x84; length < file.length; length++) {
            assertThat(failure(Arrays.copyOf(file, length)))
                    .as("cut off after %d bytes", length)
                    .hasMessageStartingWith("bad PE: lib.so: ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x900, 0x7fff_ffff, -1})
    void rejectsImportTablesOutsideTheSections(int address) {
        assertThat(failure(patched(IMPORT_TABLE_OF_PE32_PLUS, address)))
                .hasMessageContaining("import table: address 0x" + Integer.toHexString(address) + " is in no section");
    }

    @Test
    void rejectsImportNamesOutsideTheSections() {
        assertThat(failure(patched(0x400 + 12, 0x00ff_0000)))
                .hasMessage("bad PE: lib.so: import's name: address 0xff0000 is in no section");
    }

    @Test
    void rejectsSectionsBeyondTheEnd() {
        int rawOffset = OPTIONAL_HEADER + 240 + 20;

        assertThat(failure(patched(rawOffset, -1)))
                .hasMessageStartingWith("bad PE: lib.so: section at offset 4294967295");
    }

    @Test
    void refusesTooManyImportsAndSections() {
        String[] names = IntStream.range(0, 5000).mapToObj(i -> i + ".dll").toArray(String[]::new);

        assertThat(failure(TestPe.x64().needing(names).build()))
                .hasMessage("unsupported PE: lib.so: import table has more than 4096 entries");
        assertThat(failure(patched(NUMBER_OF_SECTIONS, 0xffff)))
                .hasMessage("unsupported PE: lib.so: NumberOfSections is 65535, more than 256");
    }

    @Test
    void refusesAnOptionalHeaderOfAnotherKind() {
        assertThat(failure(patched(OPTIONAL_HEADER, 0x107)))
                .hasMessage("unsupported PE: lib.so: optional header's magic is 0x107");
    }

    private static byte[] patched(int offset, int value) {
        byte[] file = TestPe.x64().needing("KERNEL32.dll").build();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
        return file;
    }
}
