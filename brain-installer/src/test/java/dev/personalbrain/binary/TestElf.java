package dev.personalbrain.binary;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Builds small ELF files for tests: {@code TestElf.x64().needing("libc.so.6").requiring("libc.so.6", "GLIBC_2.14").build()}. The result
 * is a sound shared object, without code: on a machine of its kind the system's loader takes it.
 */
public final class TestElf {
    final int machine;
    final int bits;
    final ByteOrder order;
    int type = 3;
    int osAbi;
    int flags;
    String soname;
    String interpreter;
    OptionalInt stackFlags = OptionalInt.of(6);
    boolean sections = true;
    int size;
    final List<String> needed = new ArrayList<>();
    final Map<String, List<String>> versions = new LinkedHashMap<>();
    final List<String> definitions = new ArrayList<>();
    final Map<Integer, String> runPaths = new LinkedHashMap<>();
    final Map<String, byte[]> extraSections = new LinkedHashMap<>();
    final List<Note> notes = new ArrayList<>();

    /** One entry of a {@code PT_NOTE} segment of its own. */
    record Note(String name, int type, byte[] description, int alignment) {}

    private TestElf(int machine, int bits, ByteOrder order) {
        this.machine = machine;
        this.bits = bits;
        this.order = order;
    }

    /** @param machine {@code e_machine}, as 62 for x86-64 */
    public static TestElf of(int machine, int bits, ByteOrder order) {
        return new TestElf(machine, bits, order);
    }

    public static TestElf x64() {
        return of(62, 64, ByteOrder.LITTLE_ENDIAN);
    }

    public static TestElf x86() {
        return of(3, 32, ByteOrder.LITTLE_ENDIAN);
    }

    public static TestElf arm64() {
        return of(183, 64, ByteOrder.LITTLE_ENDIAN);
    }

    /** 32-bit ARM, EABI 5, that does not say how it passes floating point values. */
    public static TestElf arm() {
        return of(40, 32, ByteOrder.LITTLE_ENDIAN).flags(0x0500_0000);
    }

    public static TestElf armhf() {
        return arm().flags(0x0500_0400);
    }

    public static TestElf ppc64le() {
        return of(21, 64, ByteOrder.LITTLE_ENDIAN).flags(2);
    }

    public static TestElf s390x() {
        return of(22, 64, ByteOrder.BIG_ENDIAN);
    }

    public static TestElf riscv64() {
        return of(243, 64, ByteOrder.LITTLE_ENDIAN);
    }

    /** Linked to the GNU C library, of which it requires {@code GLIBC_2.17}. */
    public TestElf glibc() {
        return needing("libc.so.6").requiring("libc.so.6", "GLIBC_2.17");
    }

    /** Linked to the musl C library. */
    public TestElf musl() {
        return needing("libc.musl-x86_64.so.1");
    }

    public TestElf needing(String... sonames) {
        needed.addAll(List.of(sonames));
        return this;
    }

    /** Adds version needs of one file, which is not thereby needed: see {@link #needing}. */
    public TestElf requiring(String file, String... symbolVersions) {
        versions.computeIfAbsent(file, key -> new ArrayList<>()).addAll(List.of(symbolVersions));
        return this;
    }

    /** Adds versions of the file's own symbols, behind the one that repeats its name. */
    public TestElf defining(String... symbolVersions) {
        definitions.addAll(List.of(symbolVersions));
        return this;
    }

    public TestElf soname(String name) {
        soname = name;
        return this;
    }

    /** {@code DT_RUNPATH}; several folders are separated by colons. */
    public TestElf runPath(String folders) {
        runPaths.put(29, folders);
        return this;
    }

    /** {@code DT_RPATH}, the older one. */
    public TestElf rPath(String folders) {
        runPaths.put(15, folders);
        return this;
    }

    public TestElf executableStack() {
        stackFlags = OptionalInt.of(7);
        return this;
    }

    public TestElf withoutStackHeader() {
        stackFlags = OptionalInt.empty();
        return this;
    }

    /** {@code EI_OSABI}: 0 System V, 3 Linux, 6 Solaris, 9 FreeBSD. */
    public TestElf osAbi(int value) {
        osAbi = value;
        return this;
    }

    /** {@code e_flags}. */
    public TestElf flags(int value) {
        flags = value;
        return this;
    }

    /** {@code e_type}: 1 relocatable, 2 executable, 3 shared object (unless told), 4 core dump. */
    public TestElf type(int value) {
        type = value;
        return this;
    }

    /** {@code PT_INTERP}, the loader that an executable asks for. */
    public TestElf interpreter(String path) {
        interpreter = path;
        return this;
    }

    public TestElf note(String name, int noteType, byte[] description, int alignment) {
        notes.add(new Note(name, noteType, description, alignment));
        return this;
    }

    /** The note by which Android's own tool chain marks its files. */
    public TestElf androidNote() {
        return note("Android", 1, new byte[] {21, 0, 0, 0}, 4);
    }

    /** A section that is not loaded, such as {@code .debug_info}. */
    public TestElf section(String name, byte[] content) {
        extraSections.put(name, content);
        return this;
    }

    /** As {@code strip --strip-section-headers} leaves it. */
    public TestElf withoutSections() {
        sections = false;
        return this;
    }

    /** Appends zeros up to this many bytes. */
    public TestElf paddedTo(int bytes) {
        size = bytes;
        return this;
    }

    public byte[] build() {
        return new TestElfLayout(this).build();
    }
}
