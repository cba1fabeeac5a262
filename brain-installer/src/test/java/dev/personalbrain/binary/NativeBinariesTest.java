package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static dev.personalbrain.binary.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeBinariesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64",
                "linux-x64-musl",
                "linux-arm64",
                "linux-arm64-musl",
                "linux-x86",
                "linux-armhf",
                "linux-ppc64le",
                "linux-s390x",
                "linux-riscv64",
                "freebsd-x64",
                "android-arm64",
                "darwin-x64",
                "darwin-arm64",
                "windows-x64",
                "windows-x86",
                "windows-arm64"
            })
    void recognisesEveryFormatByItsFirstBytes(String platform) throws IOException {
        byte[] file = TestBinaries.of(platform);

        assertThat(startsLikeNative(file)).isTrue();
        assertThat(read(file).platforms()).hasToString("[" + platform + "]");
    }

    @Test
    void recognisesFatFilesAndAix() {
        assertThat(startsLikeNative(TestMachO.fat(TestMachO.x64()))).isTrue();
        assertThat(startsLikeNative(TestMachO.fat64(TestMachO.x64()))).isTrue();
        assertThat(startsLikeNative(TestXcoff.file(32, TestXcoff.SHARED))).isTrue();
        assertThat(startsLikeNative(TestXcoff.archive(TestXcoff.file(64, TestXcoff.SHARED))))
                .isTrue();
    }

    @Test
    void tellsAJavaClassFromAFatFile() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("NativeBinariesTest.class")) {
            byte[] javaClass = in.readAllBytes();
            assertThat(startsLikeNative(javaClass)).isFalse();
            assertThat(failure(javaClass).kind()).isEqualTo(BinaryFormatException.Kind.NOT_ONE);
        }
    }

    @Test
    void fatFileHasBetweenOneAndTwentyNineImages() {
        assertThat(startsLikeNative(fatHeader(0))).isFalse();
        assertThat(startsLikeNative(fatHeader(1))).isTrue();
        assertThat(startsLikeNative(fatHeader(29))).isTrue();
        assertThat(startsLikeNative(fatHeader(30))).isFalse();
        assertThat(startsLikeNative(fatHeader(45))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M",
                "MZ",
                "PK\u0003\u0004",
                "!<arch>\n",
                "#!/bin/sh\n",
                "MZ is how this plain text happens to begin, and it goes on for more than 64 bytes",
                "<bigaf>"
            })
    void takesNothingElseForNative(String text) {
        byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(startsLikeNative(file)).isFalse();
        assertThat(failure(file))
                .hasMessage("not an ELF, a Mach-O, a PE or an XCOFF: lib.so: its first bytes are other ones");
    }

    @Test
    void looksNoFurtherThanTheBytesThatAreThere() {
        byte[] stale = Arrays.copyOf(TestBinaries.of("linux-x64"), NativeBinaries.HEAD_BYTES);

        assertThat(NativeBinaries.startsLikeNative(stale, 3)).isFalse();
        assertThat(NativeBinaries.startsLikeNative(stale, 0)).isFalse();
    }

    @Test
    void readsLittleOfALargeFile() throws IOException {
        byte[] file = TestElf.x64().glibc().soname("libx.so").paddedTo(8 << 20).build();
        CountingContent content = new CountingContent(Content.of(file));

        NativeBinaries.read(content, "libx.so");

        assertThat(content.bytesRead()).isLessThan(64 << 10);
    }

    @Test
    void outlinesSayWhatAFileIsNotFor() throws IOException {
        assertThat(candidates(TestElf.x64().glibc().build())).containsExactly("linux-x64", "linux-x64-musl");
        assertThat(candidates(TestBinaries.of("linux-arm64-musl"))).containsExactly("linux-arm64", "linux-arm64-musl");
        assertThat(candidates(TestBinaries.of("windows-x64"))).containsExactly("windows-x64");
        assertThat(candidates(TestMachO.arm64().build())).containsExactly("darwin-arm64");
    }

    @Test
    void outlinesLeaveOpenWhichArmItIsWhereTheHeaderDoes() throws IOException {
        assertThat(candidates(TestElf.arm().glibc().build())).containsExactly("linux-armel", "linux-armhf");
    }

    @Test
    void thereIsNoOutlineOfWhatTheFirstBytesDoNotTell() throws IOException {
        byte[] object = TestBinaries.of("linux-x64");
        object[16] = 1;
        byte[] unknownMachine = TestBinaries.of("linux-x64");
        unknownMachine[18] = (byte) 0xee;
        byte[] text = "MZ".concat("\0".repeat(100)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] library = TestBinaries.of("windows-x64");

        assertThat(NativeBinaries.outline(object)).isEmpty();
        assertThat(NativeBinaries.outline(unknownMachine)).isEmpty();
        assertThat(NativeBinaries.outline(text)).isEmpty();
        assertThat(NativeBinaries.outline(Arrays.copyOf(library, 100))).isEmpty();
        assertThat(NativeBinaries.outline(TestMachO.fat(TestMachO.x64()))).isEmpty();
        assertThat(NativeBinaries.outline(TestXcoff.file(32, TestXcoff.SHARED))).isEmpty();
        assertThat(NativeBinaries.outline(new byte[0])).isEmpty();
    }

    /** Of some platforms, those that the first bytes do not rule out. */
    private static List<String> candidates(byte[] file) throws IOException {
        Outline outline = NativeBinaries.outline(file).orElseThrow();
        return Stream.of(
                        "linux-x64",
                        "linux-x64-musl",
                        "linux-arm64",
                        "linux-arm64-musl",
                        "linux-armel",
                        "linux-armhf",
                        "darwin-x64",
                        "darwin-arm64",
                        "windows-x64",
                        "windows-arm64")
                .filter(name -> outline.mayRunOn(Platform.parse(name).orElseThrow()))
                .toList();
    }

    private static boolean startsLikeNative(byte[] file) {
        byte[] head = Arrays.copyOf(file, NativeBinaries.HEAD_BYTES);
        return NativeBinaries.startsLikeNative(head, Math.min(file.length, head.length));
    }

    private static byte[] fatHeader(int images) {
        return ByteBuffer.allocate(64).putInt(0xcafebabe).putInt(images).array();
    }
}
