package dev.personalbrain.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.platform.Arch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedLibraryTest {
    @Test
    void readsTheVersionsThatALibraryDefines() throws IOException {
        SharedLibrary library = read(TestElf.x64()
                .soname("libc.so.6")
                .requiring("ld-linux-x86-64.so.2", "GLIBC_PRIVATE")
                .defining("GLIBC_2.2.5", "GLIBC_2.34")
                .build());

        assertThat(library.soname()).contains("libc.so.6");
        assertThat(library.arch()).isEqualTo(Arch.X64);
        assertThat(library.versions()).containsExactly("GLIBC_2.2.5", "GLIBC_2.34");
    }

    @Test
    void aLibraryThatKnowsNoVersionsHasNone() throws IOException {
        assertThat(read(TestElf.arm64().soname("libz.so.1").build()).versions()).isEmpty();
    }

    @Test
    void refusesAChainThatNeverEnds() {
        String[] versions = IntStream.range(0, 5000).mapToObj(i -> "V" + i).toArray(String[]::new);

        assertThatThrownBy(() -> read(TestElf.x64().defining(versions).build()))
                .isInstanceOf(BinaryFormatException.class)
                .hasMessage("unsupported ELF: lib.so: DT_VERDEF has more than 4096 entries");
    }

    @Test
    void refusesATableOutsideTheSegments() {
        byte[] file = new ElfPatch(TestElf.x64().defining("V1"))
                .dynamic(ElfDynamicEntry.DT_VERDEF, 8)
                .build();

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BinaryFormatException.class)
                .hasMessage("bad ELF: lib.so: DT_VERDEF: address 0x8 is in no PT_LOAD segment");
    }

    /** Whatever Linux these tests run on has one of them. */
    @Test
    void readsTheCLibraryOfThisMachine() throws IOException {
        Path libc = Stream.of("/lib/x86_64-linux-gnu/libc.so.6", "/lib/aarch64-linux-gnu/libc.so.6", "/lib64/libc.so.6")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();

        SharedLibrary library = read(Files.readAllBytes(libc));

        assertThat(library.soname()).contains("libc.so.6");
        assertThat(library.versions()).contains("GLIBC_2.17", "GLIBC_2.28").doesNotContain("libc.so.6");
    }

    private static SharedLibrary read(byte[] file) throws IOException {
        return SharedLibrary.read(Content.of(file), "lib.so");
    }
}
