package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElfSectionsTest {
    @Test
    void sumsUpDebugSectionsAlone() throws IOException {
        TestElf elf = TestElf.x64()
                .section(".debug_info", new byte[100])
                .section(".debug_line", new byte[20])
                .section(".zdebug_str", new byte[3])
                .section(".symtab", new byte[1000])
                .section(".debugger", new byte[1000]);

        assertThat(read(elf).debugBytes()).isEqualTo(123);
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 20, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void brokenSectionTableIsNoError(long offset) throws IOException {
        TestElf elf = TestElf.x64().glibc().section(".debug_info", new byte[100]);

        NativeLibrary library = read(new ElfPatch(elf).u64(40, offset).build());

        assertThat(library.debugBytes()).isZero();
        assertThat(library.needed()).containsExactly("libc.so.6");
    }

    @Test
    void absurdCountsAndIndexesAreNoError() throws IOException {
        TestElf elf = TestElf.x64().section(".debug_info", new byte[100]);

        assertThat(read(new ElfPatch(elf).u16(60, 0xffff).build()).debugBytes()).isZero();
        assertThat(read(new ElfPatch(elf).u16(62, 0xffff).build()).debugBytes()).isZero();
        assertThat(read(new ElfPatch(elf).u16(58, 1).build()).debugBytes()).isZero();
    }
}
