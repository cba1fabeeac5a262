package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static dev.personalbrain.binary.Reading.platforms;
import static dev.personalbrain.binary.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachOFileTest {
    private static final String SYSTEM = "/usr/lib/libSystem.B.dylib";

    @Test
    void readsAThinImage() throws IOException {
        NativeLibrary library = read(TestMachO.arm64()
                .installName("@rpath/libx.dylib")
                .needing("@rpath/liby.dylib", SYSTEM)
                .runPath("@loader_path")
                .buildVersion(1)
                .build());

        assertThat(library.format()).isEqualTo(NativeFormat.MACH_O);
        assertThat(library.platforms()).hasToString("[darwin-arm64]");
        assertThat(library.soname()).contains("@rpath/libx.dylib");
        assertThat(library.needed()).containsExactly("@rpath/liby.dylib", SYSTEM);
        assertThat(library.runPaths()).containsExactly("@loader_path");
        assertThat(library.requires()).isEmpty();
        assertThat(library.executableStack()).isFalse();
        assertThat(library.debugBytes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0x00000007, LITTLE_ENDIAN, darwin-x86",
        "0x01000007, LITTLE_ENDIAN, darwin-x64",
        "0x0100000c, LITTLE_ENDIAN, darwin-arm64",
        "0x00000012, BIG_ENDIAN, darwin-ppc",
        "0x01000012, BIG_ENDIAN, darwin-ppc64"
    })
    void namesTheMachine(String cpuType, String order, String platform) throws IOException {
        ByteOrder bytes = order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;

        NativeLibrary library = read(
                TestMachO.of(Integer.decode(cpuType), bytes).needing(SYSTEM).build());

        assertThat(library.platforms()).hasToString("[" + platform + "]");
        assertThat(library.needed()).containsExactly(SYSTEM);
    }

    @Test
    void fatFileHasSeveralPlatformsAndTheNeedsOfAll() throws IOException {
        TestMachO x64 = TestMachO.x64().installName("libx.dylib").needing(SYSTEM, "/usr/lib/libold.dylib");
        TestMachO arm64 = TestMachO.arm64().installName("libx.dylib").needing(SYSTEM, "/usr/lib/libnew.dylib");

        for (byte[] file : new byte[][] {TestMachO.fat(x64, arm64), TestMachO.fat64(x64, arm64)}) {
            NativeLibrary library = read(file);
            assertThat(library.platforms()).hasToString("[darwin-x64, darwin-arm64]");
            assertThat(library.soname()).contains("libx.dylib");
            assertThat(library.needed()).containsExactly(SYSTEM, "/usr/lib/libold.dylib", "/usr/lib/libnew.dylib");
        }
    }

    @Test
    void readsWeakReexportedLazyAndUpwardNeeds() throws IOException {
        byte[] dylib = new TestBytes(ByteOrder.LITTLE_ENDIAN, 8)
                .u32(24, 0, 0, 0)
                .text("/usr/lib/libz.dylib")
                .toByteArray();
        for (int command : new int[] {0x8000_0018, 0x8000_001f, 0x20, 0x8000_0023}) {
            assertThat(read(TestMachO.x64().command(command, dylib).build()).needed())
                    .containsExactly("/usr/lib/libz.dylib");
        }
    }

    @Test
    void countsDebugInformation() throws IOException {
        byte[] thin = Arrays.copyOf(TestMachO.x64().dwarf(300).build(), 1000);
        byte[] narrow = Arrays.copyOf(TestMachO.x86().dwarf(300).build(), 1000);

        assertThat(read(thin).debugBytes()).isEqualTo(300);
        assertThat(read(narrow).debugBytes()).isEqualTo(300);
    }

    @Test
    void rejectsDebugInformationBeyondTheEnd() {
        assertThat(failure(TestMachO.x64().dwarf(30_000).build()))
                .hasMessageStartingWith("bad Mach-O: lib.so: __DWARF at offset 0, 30000 bytes, is beyond the end at ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10})
    void refusesObjectsCoreDumpsAndDebugSymbols(int type) {
        assertThat(failure(TestMachO.x64().fileType(type).build()))
                .hasMessage(
                        "unsupported Mach-O: lib.so: filetype is " + type + ", neither a library nor an executable");
    }

    @Test
    void readsExecutablesAndBundles() throws IOException {
        assertThat(platforms(TestMachO.arm64().fileType(2).build())).containsExactly("darwin-arm64");
        assertThat(platforms(TestMachO.arm64().fileType(8).build())).containsExactly("darwin-arm64");
    }

    @Test
    void refusesAppleSystemsOtherThanMacOs() {
        String message = "unsupported Mach-O: lib.so: it is for another system of Apple's than macOS";

        assertThat(failure(TestMachO.arm64().buildVersion(2).build())).hasMessage(message);
        for (int command : new int[] {0x25, 0x2f, 0x30}) {
            assertThat(failure(TestMachO.arm64().command(command, new byte[8]).build()))
                    .hasMessage(message);
        }
    }

    @Test
    void refusesProcessorsThatItDoesNotKnow() {
        assertThat(failure(TestMachO.of(99, ByteOrder.LITTLE_ENDIAN).build()))
                .hasMessage("unsupported Mach-O: lib.so: cputype is 99");
    }

    @Test
    void rejectsImagesCutOffAnywhereInTheirCommands() {
        byte[] file = TestMachO.x64().installName("libx.dylib").needing(SYSTEM).build();

        for (int length = 8; length < file.length; length++) {
            assertThat(failure(Arrays.copyOf(file, length)))
                    .as("cut off after %d bytes", length)
                    .hasMessageStartingWith("bad Mach-O: lib.so: ");
        }
    }

    @Test
    void rejectsFatFilesWhoseImagesLieOutside() {
        byte[] file = TestMachO.fat64(TestMachO.x64());
        for (long offset : new long[] {1 << 20, Long.MAX_VALUE, Long.MIN_VALUE, -1}) {
            ByteBuffer.wrap(file).putLong(16, offset);
            assertThat(failure(file))
                    .hasMessageStartingWith("bad Mach-O: lib.so: fat_arch at offset " + Long.toUnsignedString(offset));
        }
    }

    @Test
    void rejectsAFatFileInsideAFatFile() {
        byte[] file = TestMachO.fat(TestMachO.x64());
        ByteBuffer.wrap(file).putInt(16, 0);

        assertThat(failure(file)).hasMessage("bad Mach-O: lib.so: magic is 0xcafebabe");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 4096, 0xffff_ffffL})
    void rejectsCommandsOfAbsurdSize(long size) {
        byte[] file = TestMachO.x64().needing(SYSTEM).build();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(36, (int) size);

        assertThat(failure(file)).hasMessageStartingWith("bad Mach-O: lib.so: ").hasMessageContaining("load command 0");
    }

    @Test
    void refusesTooManyCommands() {
        byte[] file = TestMachO.x64().build();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(16, 100_000);

        assertThat(failure(file)).hasMessage("unsupported Mach-O: lib.so: ncmds is 100000, more than 4096");
    }

    @Test
    void rejectsPathsThatBeginOutsideTheirCommand() {
        byte[] file = TestMachO.x64().needing(SYSTEM).build();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 4000);

        assertThat(failure(file)).hasMessageStartingWith("bad Mach-O: lib.so: lc_str at offset 4000");
    }
}
