package dev.personalbrain.binary;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever the bytes: a library or a {@link BinaryFormatException}, after bounded work; and no outline that the library contradicts. */
class HostileInputTest {
    /** The files are of about 1 KB: even the most tangled one is not read as often as this. */
    private static final long MAX_BYTES_READ = 1 << 20;

    private static final List<byte[]> ELF = List.of(
            rich(TestElf.x64()).build(),
            rich(TestElf.x64()).withoutSections().build(),
            rich(TestElf.x86()).build(),
            rich(TestElf.s390x()).build(),
            rich(TestElf.of(8, 32, ByteOrder.BIG_ENDIAN)).build(),
            rich(TestElf.arm()).section(".ARM.attributes", new byte[40]).build(),
            TestElf.x64().build());

    private static final TestMachO MACH_O = TestMachO.x64()
            .installName("libx.dylib")
            .needing("/usr/lib/libSystem.B.dylib", "/usr/lib/libz.dylib")
            .runPath("@loader_path")
            .buildVersion(1)
            .dwarf(100);

    private static final List<byte[]> MACH_OS = List.of(
            MACH_O.build(),
            TestMachO.of(18, ByteOrder.BIG_ENDIAN)
                    .needing("libx.dylib")
                    .dwarf(9)
                    .build(),
            TestMachO.fat(MACH_O, TestMachO.arm64()),
            TestMachO.fat64(MACH_O, TestMachO.x86()));

    private static final List<byte[]> PE = List.of(
            TestPe.x64()
                    .needing("KERNEL32.dll", "USER32.dll")
                    .needingLate("x.dll")
                    .build(),
            TestPe.x86().needing("KERNEL32.dll").build());

    private static final List<byte[]> XCOFF = List.of(
            TestXcoff.file(32, TestXcoff.SHARED),
            TestXcoff.archive(TestXcoff.file(64, TestXcoff.SHARED), TestXcoff.file(32, TestXcoff.SHARED)));

    @Property(tries = 1_000_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void readsOrRefusesEveryElf(@ForAll long seed) throws IOException {
        readOrRefuse(new Mutation(seed, ELF).next());
    }

    @Property(tries = 200_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void readsOrRefusesEveryMachO(@ForAll long seed) throws IOException {
        readOrRefuse(new Mutation(seed, MACH_OS).next());
    }

    @Property(tries = 200_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void readsOrRefusesEveryPe(@ForAll long seed) throws IOException {
        readOrRefuse(new Mutation(seed, PE).next());
    }

    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void readsOrRefusesEveryXcoff(@ForAll long seed) throws IOException {
        readOrRefuse(new Mutation(seed, XCOFF).next());
    }

    private static void readOrRefuse(byte[] file) throws IOException {
        CountingContent content = new CountingContent(Content.of(file));
        Optional<Outline> outline = NativeBinaries.outline(file);
        try {
            NativeLibrary library = NativeBinaries.read(content, "lib.so");
            if (outline.isPresent() && !library.platforms().stream().allMatch(outline.get()::mayRunOn)) {
                fail("%s, but %s at first sight", library.platforms(), outline.get());
            }
        } catch (BinaryFormatException expected) {
            // The other outcome that is allowed.
        }
        if (content.bytesRead() > MAX_BYTES_READ) {
            fail("%d bytes read of a file of %d", content.bytesRead(), file.length);
        }
    }

    private static TestElf rich(TestElf elf) {
        return elf.soname("libx.so.1")
                .needing("libc.so.6", "libgcc_s.so.1")
                .requiring("libc.so.6", "GLIBC_2.14", "GLIBC_2.2.5")
                .requiring("libgcc_s.so.1", "GCC_3.0")
                .runPath("$ORIGIN:/opt/lib")
                .interpreter("/lib/ld.so")
                .androidNote()
                .note("GNU", 5, new byte[13], 8)
                .section(".debug_info", new byte[16]);
    }
}
