package dev.personalbrain.binary;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Builds small Mach-O files for tests: {@code TestMachO.arm64().needing("/usr/lib/libSystem.B.dylib").build()}. */
public final class TestMachO {
    private static final int CPU_64 = 0x0100_0000;

    private final int cpuType;
    private final ByteOrder order;
    private final int word;
    private final List<byte[]> commands = new ArrayList<>();
    private int fileType = 6;

    private TestMachO(int cpuType, ByteOrder order) {
        this.cpuType = cpuType;
        this.order = order;
        this.word = (cpuType & CPU_64) == 0 ? 4 : 8;
    }

    public static TestMachO of(int cpuType, ByteOrder order) {
        return new TestMachO(cpuType, order);
    }

    public static TestMachO x64() {
        return of(7 | CPU_64, ByteOrder.LITTLE_ENDIAN);
    }

    public static TestMachO x86() {
        return of(7, ByteOrder.LITTLE_ENDIAN);
    }

    public static TestMachO arm64() {
        return of(12 | CPU_64, ByteOrder.LITTLE_ENDIAN);
    }

    /** {@code LC_ID_DYLIB}. */
    public TestMachO installName(String path) {
        return dylib(0xd, path);
    }

    /** {@code LC_LOAD_DYLIB}. */
    public TestMachO needing(String... paths) {
        for (String path : paths) {
            dylib(0xc, path);
        }
        return this;
    }

    /** {@code LC_RPATH}. */
    public TestMachO runPath(String path) {
        return command(0x8000_001c, bytes().u32(12).text(path));
    }

    /** {@code LC_BUILD_VERSION}: 1 macOS, 2 iOS. */
    public TestMachO buildVersion(int platform) {
        return command(0x32, bytes().u32(platform, 0x000b_0000, 0x000e_0000, 0));
    }

    /** A segment {@code __DWARF} with one section of that many bytes, which the file itself does not hold. */
    public TestMachO dwarf(long bytes) {
        TestBytes segment =
                bytes().text("__DWARF").padTo(16).word(0, bytes, 0, bytes).u32(7, 7, 1, 0);
        TestBytes section =
                bytes().text("__debug_info").padTo(16).text("__DWARF").padTo(32);
        section.word(0, bytes).u32(0, 0, 0, 0, 0, 0, 0).u32(new long[word == 8 ? 1 : 0]);
        return command(word == 8 ? 0x19 : 1, segment.raw(section.toByteArray()));
    }

    /** Any load command: its number and what stands behind the size. */
    public TestMachO command(int number, byte[] content) {
        return command(number, bytes().raw(content));
    }

    /** {@code filetype}: 1 object, 2 executable, 6 dylib (unless told), 8 bundle, 10 debug symbols. */
    public TestMachO fileType(int value) {
        fileType = value;
        return this;
    }

    public byte[] build() {
        int commandBytes = commands.stream().mapToInt(command -> command.length).sum();
        TestBytes file = bytes().u32(word == 8 ? 0xfeedfacf : 0xfeedface, cpuType, 0, fileType);
        file.u32(commands.size(), commandBytes, 0).u32(new long[word == 8 ? 1 : 0]);
        commands.forEach(file::raw);
        return file.toByteArray();
    }

    /** A fat file with these slices. */
    public static byte[] fat(TestMachO... slices) {
        return fat(0xcafebabe, 4, slices);
    }

    /** As {@link #fat}, with 64-bit offsets. */
    public static byte[] fat64(TestMachO... slices) {
        return fat(0xcafebabf, 8, slices);
    }

    private static byte[] fat(int magic, int word, TestMachO... slices) {
        TestBytes file = new TestBytes(ByteOrder.BIG_ENDIAN, word).u32(magic, slices.length);
        TestBytes content = new TestBytes(ByteOrder.BIG_ENDIAN, word).padTo(256);
        for (TestMachO slice : slices) {
            byte[] bytes = slice.build();
            file.u32(slice.cpuType, 0).word(content.size(), bytes.length).u32(4);
            file.u32(new long[word == 8 ? 1 : 0]);
            content.raw(bytes).align(16);
        }
        byte[] all = content.toByteArray();
        System.arraycopy(file.toByteArray(), 0, all, 0, file.size());
        return all;
    }

    private TestMachO dylib(int number, String path) {
        return command(number, bytes().u32(24, 2, 0x0001_0000, 0x0001_0000).text(path));
    }

    private TestMachO command(int number, TestBytes content) {
        TestBytes padded = bytes().raw(content.toByteArray()).align(8);
        commands.add(
                bytes().u32(number, padded.size() + 8).raw(padded.toByteArray()).toByteArray());
        return this;
    }

    private TestBytes bytes() {
        return new TestBytes(order, word);
    }
}
