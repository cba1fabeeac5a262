package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static dev.personalbrain.binary.Reading.platforms;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElfSystemTest {
    @ParameterizedTest
    @ValueSource(strings = {"libc.musl-x86_64.so.1", "ld-musl-x86_64.so.1"})
    void muslsOwnNamesWinOverAllElse(String library) throws IOException {
        TestElf elf =
                TestElf.x64().needing("libgcc_s.so.1", library).requiring("libgcc_s.so.1", "GCC_3.0", "GLIBC_2.0");

        assertThat(platforms(elf)).containsExactly("linux-x64-musl");
        assertThat(platforms(elf.needing("libc.so.6"))).containsExactly("linux-x64-musl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libc.so.6", "libc.so.6.1", "ld-linux-x86-64.so.2"})
    void glibcsOwnNamesMeanGlibc(String library) throws IOException {
        assertThat(platforms(TestElf.x64().needing(library))).containsExactly("linux-x64");
    }

    @Test
    void versionsOfGlibcMeanGlibcWhicheverFileHasThem() throws IOException {
        assertThat(platforms(TestElf.x64().requiring("libm.so.6", "GLIBC_2.29")))
                .containsExactly("linux-x64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libgcc_s.so.1", "libstdc++.so.6"})
    void versionsOfGlibcFromTheCompilersLibrariesMeanNothing(String library) throws IOException {
        TestElf elf = TestElf.x64().needing(library).requiring(library, "GLIBC_2.0", "GLIBC_2.2");

        assertThat(platforms(elf)).containsExactly("linux-x64", "linux-x64-musl");
    }

    @Test
    void plainLibcIsMuslsWithoutAMarkOfAndroids() throws IOException {
        assertThat(platforms(TestElf.arm64().needing("libc.so"))).containsExactly("linux-arm64-musl");
    }

    @Test
    void plainLibcIsAndroidsWithOneOfItsMarks() throws IOException {
        assertThat(platforms(TestElf.arm64().needing("libc.so").androidNote())).containsExactly("android-arm64");
        assertThat(platforms(TestElf.arm64().needing("liblog.so", "libc.so"))).containsExactly("android-arm64");
        assertThat(platforms(TestElf.arm64().needing("libc.so").requiring("libc.so", "LIBC")))
                .containsExactly("android-arm64");
        assertThat(platforms(TestElf.arm64().needing("libc.so").requiring("libc.so", "LIBC_N")))
                .containsExactly("android-arm64");
    }

    @Test
    void versionsThatOnlyBeginLikeAndroidsAreNotItsMark() throws IOException {
        TestElf elf = TestElf.arm64().needing("libc.so").requiring("libcrypto.so", "LIBCRYPTO_1");

        assertThat(platforms(elf)).containsExactly("linux-arm64-musl");
    }

    @Test
    void androidsNoteIsFoundBehindAnotherNoteAlignedToEightBytes() throws IOException {
        TestElf elf = TestElf.arm64().note("GNU", 5, new byte[13], 8).androidNote();

        assertThat(platforms(elf)).containsExactly("android-arm64");
    }

    @ParameterizedTest
    @CsvSource({"9, freebsd-x64", "6, solaris-x64", "2, netbsd-x64", "12, openbsd-x64", "3, linux-x64", "0, linux-x64"})
    void osAbiNamesTheSystemWithoutAnyCLibrary(int osAbi, String platform) throws IOException {
        assertThat(platforms(TestElf.x64().osAbi(osAbi))).first().isEqualTo(platform);
    }

    @Test
    void refusesAnOsAbiThatItDoesNotKnow() {
        assertThat(failure(TestElf.x64().osAbi(17))).hasMessage("unsupported ELF: lib.so: EI_OSABI is 17");
    }

    @ParameterizedTest
    @CsvSource({
        "FreeBSD, freebsd-x64",
        "OpenBSD, openbsd-x64",
        "NetBSD, netbsd-x64",
        "DragonFly, dragonfly-x64",
        "GNU, linux-x64"
    })
    void notesNameTheSystem(String owner, String platform) throws IOException {
        assertThat(platforms(TestElf.x64().note(owner, 1, new byte[4], 4)))
                .first()
                .isEqualTo(platform);
    }

    @ParameterizedTest
    @CsvSource({
        "libc.so.7, freebsd-x64",
        "libc.so.8, dragonfly-x64",
        "libc.so.12, netbsd-x64",
        "libc.so.1, solaris-x64",
        "libm.so.2, solaris-x64"
    })
    void librariesThatOneSystemAloneHasNameIt(String library, String platform) throws IOException {
        assertThat(platforms(TestElf.x64().needing("libgcc_s.so.1", library))).containsExactly(platform);
    }

    @ParameterizedTest
    @CsvSource({"FBSD_1.0, freebsd-x64", "SUNW_1.22, solaris-x64", "SUNWprivate_1.1, solaris-x64"})
    void symbolVersionsNameTheSystem(String version, String platform) throws IOException {
        assertThat(platforms(TestElf.x64().requiring("libx.so", version))).containsExactly(platform);
    }

    @Test
    void withoutAnyCLibraryItRunsWithEither() throws IOException {
        assertThat(platforms(TestElf.arm64())).containsExactly("linux-arm64", "linux-arm64-musl");
    }

    @Test
    void refusesACLibraryThatItDoesNotKnow() {
        assertThat(failure(TestElf.x64().needing("libc.so.0")))
                .hasMessage("unsupported ELF: lib.so: the C library libc.so.0 is none that we know");
    }

    @ParameterizedTest
    @CsvSource({
        "/lib/ld-musl-x86_64.so.1, linux-x64-musl",
        "/lib64/ld-linux-x86-64.so.2, linux-x64",
        "/system/bin/linker64, android-x64"
    })
    void interpreterOfAnExecutableNamesTheCLibrary(String interpreter, String platform) throws IOException {
        assertThat(platforms(TestElf.x64().interpreter(interpreter))).containsExactly(platform);
    }
}
