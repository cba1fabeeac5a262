package dev.personalbrain.binary;

import dev.personalbrain.platform.Arch;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** The architecture of an ELF file: {@code e_machine}, class, byte order and the flags that its processor's ABI defines. */
final class ElfArch {
    private static final int EM_SPARC = 2;
    private static final int EM_386 = 3;
    private static final int EM_MIPS = 8;
    private static final int EM_SPARC32PLUS = 18;
    private static final int EM_PPC = 20;
    private static final int EM_PPC64 = 21;
    private static final int EM_S390 = 22;
    private static final int EM_ARM = 40;
    private static final int EM_SPARCV9 = 43;
    private static final int EM_IA_64 = 50;
    private static final int EM_X86_64 = 62;
    private static final int EM_AARCH64 = 183;
    private static final int EM_RISCV = 243;
    private static final int EM_LOONGARCH = 258;

    /** MIPS' n32: 32-bit addresses, 64-bit registers. */
    private static final long EF_MIPS_ABI2 = 0x20;

    private static final long EF_ARM_EABIMASK = 0xff00_0000L;
    private static final long EF_ARM_EABI_VER5 = 0x0500_0000L;
    private static final long EF_ARM_ABI_FLOAT_SOFT = 0x200;
    private static final long EF_ARM_ABI_FLOAT_HARD = 0x400;

    private final ElfHeader header;
    private final Subject subject;

    private ElfArch(ElfHeader header, Subject subject) {
        this.header = header;
        this.subject = subject;
    }

    static Arch of(ElfFile file) throws IOException {
        Set<Arch> candidates = candidates(file.header(), file.subject());
        return candidates.size() == 1 ? candidates.iterator().next() : floatAbi(file);
    }

    /** One, or both kinds of 32-bit ARM where the header leaves it open which. */
    static Set<Arch> candidates(ElfHeader header, Subject subject) throws BinaryFormatException {
        ElfArch arch = new ElfArch(header, subject);
        return header.machine() == EM_ARM ? arch.arm() : EnumSet.of(arch.arch());
    }

    private Arch arch() throws BinaryFormatException {
        return switch (header.machine()) {
            case EM_X86_64 -> only(Arch.X64, 64, true, "the x32 ABI");
            case EM_386 -> only(Arch.X86, 32, true, "x86");
            case EM_AARCH64 -> only(Arch.ARM64, 64, true, "ARM64");
            case EM_PPC64 -> only(header.isLittleEndian() ? Arch.PPC64LE : Arch.PPC64, 64, "PowerPC 64");
            case EM_PPC -> only(Arch.PPC, 32, false, "PowerPC");
            case EM_S390 -> only(header.bits() == 64 ? Arch.S390X : Arch.S390, header.bits(), false, "S/390");
            case EM_RISCV -> only(header.bits() == 64 ? Arch.RISCV64 : Arch.RISCV32, header.bits(), true, "RISC-V");
            case EM_LOONGARCH -> only(Arch.LOONGARCH64, 64, true, "LoongArch");
            case EM_MIPS -> mips();
            case EM_SPARC, EM_SPARC32PLUS -> only(Arch.SPARC, 32, false, "SPARC");
            case EM_SPARCV9 -> only(Arch.SPARCV9, 64, false, "SPARC V9");
            case EM_IA_64 -> only(Arch.IA64, 64, true, "IA-64");
            default -> throw subject.unsupported("e_machine is " + header.machine());
        };
    }

    private Arch only(Arch arch, int bits, boolean littleEndian, String what) throws BinaryFormatException {
        if (header.isLittleEndian() != littleEndian) {
            throw variant(what);
        }
        return only(arch, bits, what);
    }

    private Arch only(Arch arch, int bits, String what) throws BinaryFormatException {
        if (header.bits() != bits) {
            throw variant(what);
        }
        return arch;
    }

    private BinaryFormatException variant(String what) {
        String order = header.isLittleEndian() ? "little-endian" : "big-endian";
        return subject.unsupported(what + " with " + header.bits() + " bits, " + order);
    }

    private Arch mips() throws BinaryFormatException {
        if (header.bits() == 64) {
            return header.isLittleEndian() ? Arch.MIPS64EL : Arch.MIPS64;
        }
        if ((header.flags() & EF_MIPS_ABI2) != 0) {
            throw subject.unsupported("MIPS' n32 ABI");
        }
        return header.isLittleEndian() ? Arch.MIPSEL : Arch.MIPS;
    }

    /** By the flags, where they tell (ELF for the ARM Architecture, 5.2). */
    private Set<Arch> arm() throws BinaryFormatException {
        boolean eabi5 = (header.flags() & EF_ARM_EABIMASK) == EF_ARM_EABI_VER5;
        boolean hard = eabi5 && (header.flags() & EF_ARM_ABI_FLOAT_HARD) != 0;
        boolean soft = eabi5 && (header.flags() & EF_ARM_ABI_FLOAT_SOFT) != 0;
        only(Arch.ARMHF, 32, true, "ARM");
        if (hard) {
            return EnumSet.of(Arch.ARMHF);
        }
        return soft ? EnumSet.of(Arch.ARMEL) : EnumSet.of(Arch.ARMHF, Arch.ARMEL);
    }

    /** By the attributes that the linker merged, and the loader's name. */
    private static Arch floatAbi(ElfFile file) throws IOException {
        boolean hardLoader = file.boundTo().stream().anyMatch(name -> name.contains("armhf"));
        return hardLoader || ArmAttributes.passVfpRegisters(file.sections()) ? Arch.ARMHF : Arch.ARMEL;
    }
}
