package dev.personalbrain.binary;

import static dev.personalbrain.binary.Reading.failure;
import static dev.personalbrain.binary.Reading.platforms;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElfArchTest {
    private static final int EABI_4 = 0x0400_0000;

    @ParameterizedTest
    @CsvSource({
        "62, 64, LITTLE_ENDIAN, linux-x64",
        "3, 32, LITTLE_ENDIAN, linux-x86",
        "183, 64, LITTLE_ENDIAN, linux-arm64",
        "21, 64, LITTLE_ENDIAN, linux-ppc64le",
        "21, 64, BIG_ENDIAN, linux-ppc64",
        "20, 32, BIG_ENDIAN, linux-ppc",
        "22, 64, BIG_ENDIAN, linux-s390x",
        "22, 32, BIG_ENDIAN, linux-s390",
        "243, 64, LITTLE_ENDIAN, linux-riscv64",
        "243, 32, LITTLE_ENDIAN, linux-riscv32",
        "258, 64, LITTLE_ENDIAN, linux-loongarch64",
        "8, 32, BIG_ENDIAN, linux-mips",
        "8, 32, LITTLE_ENDIAN, linux-mipsel",
        "8, 64, BIG_ENDIAN, linux-mips64",
        "8, 64, LITTLE_ENDIAN, linux-mips64el",
        "2, 32, BIG_ENDIAN, linux-sparc",
        "18, 32, BIG_ENDIAN, linux-sparc",
        "43, 64, BIG_ENDIAN, linux-sparcv9",
        "50, 64, LITTLE_ENDIAN, linux-ia64"
    })
    void namesTheMachine(int machine, int bits, String order, String platform) throws IOException {
        assertThat(platforms(TestElf.of(machine, bits, order(order)).glibc())).containsExactly(platform);
    }

    @ParameterizedTest
    @CsvSource({
        "62, 32, LITTLE_ENDIAN, 'the x32 ABI with 32 bits, little-endian'",
        "62, 64, BIG_ENDIAN, 'the x32 ABI with 64 bits, big-endian'",
        "183, 32, LITTLE_ENDIAN, 'ARM64 with 32 bits, little-endian'",
        "183, 64, BIG_ENDIAN, 'ARM64 with 64 bits, big-endian'",
        "40, 32, BIG_ENDIAN, 'ARM with 32 bits, big-endian'",
        "258, 32, LITTLE_ENDIAN, 'LoongArch with 32 bits, little-endian'",
        "247, 64, LITTLE_ENDIAN, e_machine is 247",
        "0, 64, LITTLE_ENDIAN, e_machine is 0"
    })
    void refusesMachinesAndVariantsThatItDoesNotKnow(int machine, int bits, String order, String reason) {
        assertThat(failure(TestElf.of(machine, bits, order(order)).glibc()))
                .hasMessage("unsupported ELF: lib.so: " + reason);
    }

    @Test
    void refusesMipsN32() {
        assertThat(failure(TestElf.of(8, 32, ByteOrder.BIG_ENDIAN).flags(0x20).glibc()))
                .hasMessage("unsupported ELF: lib.so: MIPS' n32 ABI");
    }

    @ParameterizedTest
    @CsvSource({"0x05000400, linux-armhf", "0x05000200, linux-armel", "0x05000000, linux-armel"})
    void flagsTellHowArmPassesFloats(String flags, String platform) throws IOException {
        assertThat(platforms(TestElf.arm().flags(Integer.decode(flags)).glibc()))
                .containsExactly(platform);
    }

    @Test
    void flagsOfOlderArmAbisTellSomethingElse() throws IOException {
        assertThat(platforms(TestElf.arm().flags(EABI_4 | 0x400).glibc())).containsExactly("linux-armel");
    }

    @Test
    void attributesTellHowArmPassesFloatsWhereTheFlagsAreSilent() throws IOException {
        assertThat(platforms(TestElf.arm().glibc().section(".ARM.attributes", attributes(1))))
                .containsExactly("linux-armhf");
        assertThat(platforms(TestElf.arm().glibc().section(".ARM.attributes", attributes(0))))
                .containsExactly("linux-armel");
    }

    @Test
    void flagsWinOverAttributes() throws IOException {
        TestElf elf = TestElf.arm().flags(0x0500_0200).glibc().section(".ARM.attributes", attributes(1));

        assertThat(platforms(elf)).containsExactly("linux-armel");
    }

    @Test
    void brokenAttributesAreSilent() throws IOException {
        byte[] endless = new byte[9000];
        Arrays.fill(endless, (byte) 0x80);

        assertThat(platforms(TestElf.arm().glibc().section(".ARM.attributes", endless)))
                .containsExactly("linux-armel");
        assertThat(platforms(TestElf.arm().glibc().section(".ARM.attributes", new byte[] {'A'})))
                .containsExactly("linux-armel");
    }

    @Test
    void loadersNameTellsHowArmPassesFloats() throws IOException {
        assertThat(platforms(TestElf.arm().glibc().needing("ld-linux-armhf.so.3")))
                .containsExactly("linux-armhf");
        assertThat(platforms(TestElf.arm().needing("libc.musl-armhf.so.1"))).containsExactly("linux-armhf-musl");
    }

    /** A name, a flag with a name, a tag from 32 on of each sort, then {@code Tag_ABI_VFP_args}. */
    private static byte[] attributes(int vfpArguments) {
        TestBytes values = new TestBytes(ByteOrder.LITTLE_ENDIAN, 4)
                .u8(5)
                .text("7-A")
                .u8(32, 1)
                .text("gnu");
        values.u8(65).text("\u0006\n").u8(34, 1).u8(67).text("2.09").u8(28, vfpArguments);
        TestBytes section = new TestBytes(ByteOrder.LITTLE_ENDIAN, 4).u8('A').u32(15 + values.size());
        section.raw("aeabi\0".getBytes(StandardCharsets.US_ASCII)).u8(1).u32(5 + values.size());
        return section.raw(values.toByteArray()).toByteArray();
    }

    private static ByteOrder order(String name) {
        return name.equals("LITTLE_ENDIAN") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}
