package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static dev.personalbrain.binary.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElfVersionNeedsTest {
    private static final int VN_VERSION = 0;
    private static final int VN_FILE = 4;
    private static final int VN_AUX = 8;
    private static final int VN_NEXT = 12;
    private static final int VNA_NAME = 16 + 8;
    private static final int VNA_NEXT = 16 + 12;

    @Test
    void keepsVersionsApartByNeededFile() throws IOException {
        NativeLibrary library = read(TestElf.x64()
                .requiring("libstdc++.so.6", "GLIBCXX_3.4.22", "CXXABI_1.3.11")
                .requiring("libgcc_s.so.1", "GCC_3.0")
                .requiring("libc.so.6", "GLIBC_2.2.5"));

        assertThat(library.requires())
                .isEqualTo(Map.of(
                        "libstdc++.so.6", List.of("GLIBCXX_3.4.22", "CXXABI_1.3.11"),
                        "libgcc_s.so.1", List.of("GCC_3.0"),
                        "libc.so.6", List.of("GLIBC_2.2.5")));
    }

    @ParameterizedTest
    @ValueSource(longs = {100_000, 0x7fff_ffffL, 0xffff_fff0L})
    void rejectsChainsThatLeadOutside(long offset) {
        for (int field : List.of(VN_AUX, VN_NEXT, VNA_NEXT)) {
            assertThat(failure(patch().versionNeed(field, offset).build()))
                    .as("field at %d", field)
                    .hasMessageStartingWith("bad ELF: lib.so: vn")
                    .hasMessageContaining("is beyond the end");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {100_000, 0xffff_ffffL})
    void rejectsNamesThatLieOutside(long offset) {
        assertThat(failure(patch().versionNeed(VN_FILE, offset).build()))
                .hasMessageStartingWith("bad ELF: lib.so: vn_file at offset " + offset);
        assertThat(failure(patch().versionNeed(VNA_NAME, offset).build()))
                .hasMessageStartingWith("bad ELF: lib.so: vna_name at offset " + offset);
    }

    @Test
    void rejectsAnotherRevisionOfTheStructure() {
        assertThat(failure(patch().versionNeed(VN_VERSION, 2).build()))
                .hasMessage("bad ELF: lib.so: vn_version is 2, not 1");
    }

    @Test
    void rejectsATableOutsideTheSegments() {
        assertThat(failure(patch().dynamic(ElfDynamicEntry.DT_VERNEED, 8).build()))
                .hasMessage("bad ELF: lib.so: DT_VERNEED: address 0x8 is in no PT_LOAD segment");
    }

    @Test
    void refusesChainsThatSeemNeverToEnd() {
        String[] versions = IntStream.range(0, 5000).mapToObj(i -> "V" + i).toArray(String[]::new);

        assertThat(failure(TestElf.x64().requiring("libc.so.6", versions)))
                .hasMessage("unsupported ELF: lib.so: DT_VERNEED has more than 4096 entries");
    }

    private static ElfPatch patch() {
        return new ElfPatch(TestElf.x64().glibc());
    }
}
