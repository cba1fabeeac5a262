package dev.personalbrain.binary;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Builds small PE files for tests: {@code TestPe.x64().needing("KERNEL32.dll").build()}. */
public final class TestPe {
    private static final int PE_OFFSET = 0x80;
    private static final int IMAGE_BASE = 0x1000_0000;
    private static final int SECTION_OFFSET = 0x400;
    private static final int SECTION_ADDRESS = 0x1000;

    private final int machine;
    private final int word;
    private final List<String> needed = new ArrayList<>();
    private final List<String> delayed = new ArrayList<>();
    private int lateBase;
    private int subsystem = 2;

    private TestPe(int machine, int bits) {
        this.machine = machine;
        this.word = bits / 8;
    }

    /** @param machine as 0x8664 for x64 */
    public static TestPe of(int machine, int bits) {
        return new TestPe(machine, bits);
    }

    public static TestPe x64() {
        return of(0x8664, 64);
    }

    public static TestPe x86() {
        return of(0x14c, 32);
    }

    public static TestPe arm64() {
        return of(0xaa64, 64);
    }

    public TestPe needing(String... dlls) {
        needed.addAll(List.of(dlls));
        return this;
    }

    /** Imports that are bound when first called. */
    public TestPe needingLate(String... dlls) {
        delayed.addAll(List.of(dlls));
        return this;
    }

    /** Makes the late imports' addresses absolute, as older tool chains did. */
    public TestPe withAbsoluteAddresses() {
        lateBase = IMAGE_BASE;
        return this;
    }

    /** 2 and 3 are Windows' own, 10 is EFI. */
    public TestPe subsystem(int value) {
        subsystem = value;
        return this;
    }

    public byte[] build() {
        byte[] section = section();
        TestBytes file = bytes().u8('M', 'Z').padTo(0x3c).u32(PE_OFFSET).padTo(PE_OFFSET);
        file.u8('P', 'E', 0, 0)
                .u16(machine)
                .u16(1)
                .u32(0, 0, 0)
                .u16(word == 8 ? 240 : 224)
                .u16(0x2022);
        optionalHeader(file);
        file.text(".rdata").u8(0).u32(section.length, SECTION_ADDRESS, section.length, SECTION_OFFSET);
        file.u32(0, 0, 0, 0x4000_0040);
        return file.padTo(SECTION_OFFSET).raw(section).toByteArray();
    }

    private void optionalHeader(TestBytes file) {
        file.u16(word == 8 ? 0x20b : 0x10b).u16(0).u32(0, 0x1000, 0, 0, 0).u32(new long[word == 8 ? 0 : 1]);
        file.word(IMAGE_BASE).u32(0x1000, 0x200).u16(6).u16(0).u32(0).u16(6).u16(0);
        file.u32(0, 0x3000, SECTION_OFFSET, 0).u16(subsystem).u16(0x160);
        file.word(0x10_0000, 0x1000, 0x10_0000, 0x1000).u32(0, 16);
        for (int directory = 0; directory < 16; directory++) {
            file.u32(directory == 1 ? SECTION_ADDRESS : directory == 13 ? SECTION_ADDRESS + importBytes() : 0);
            file.u32(directory == 1 ? importBytes() : directory == 13 ? lateBytes() : 0);
        }
    }

    private byte[] section() {
        TestBytes names = bytes().u64(0);
        TestBytes tables = bytes();
        // An empty list of functions, then the names.
        int start = SECTION_ADDRESS + importBytes() + lateBytes();
        for (String dll : needed) {
            tables.u32(start, 0, 0, start + names.size(), start);
            names.text(dll);
        }
        tables.padTo(importBytes());
        for (String dll : delayed) {
            tables.u32(lateBase == 0 ? 1 : 0, lateBase + start + names.size(), 0, 0, 0, 0, 0, 0);
            names.text(dll);
        }
        return tables.padTo(importBytes() + lateBytes())
                .raw(names.toByteArray())
                .toByteArray();
    }

    private int importBytes() {
        return 20 * (needed.size() + 1);
    }

    private int lateBytes() {
        return 32 * (delayed.size() + 1);
    }

    private TestBytes bytes() {
        return new TestBytes(ByteOrder.LITTLE_ENDIAN, word);
    }
}
