package dev.personalbrain.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A processor architecture with its byte order and, for 32-bit ARM, its float ABI. */
public enum Arch {
    X64,
    X86,
    ARM64,
    /** 32-bit ARM that passes floating point values in registers. */
    ARMHF,
    /** 32-bit ARM that passes floating point values in integer registers. */
    ARMEL,
    PPC64LE,
    PPC64,
    PPC,
    S390X,
    S390,
    RISCV64,
    RISCV32,
    LOONGARCH64,
    MIPS,
    MIPSEL,
    MIPS64,
    MIPS64EL,
    SPARC,
    SPARCV9,
    IA64;

    /** By the name that {@link #toString} gives. */
    static Optional<Arch> parse(String name) {
        return Stream.of(values()).filter(arch -> arch.toString().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
