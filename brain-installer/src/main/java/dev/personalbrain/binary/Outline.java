package dev.personalbrain.binary;

import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a native binary's first bytes tell of what it runs on: on one of these systems, on one of these processors. Whether it is sound
 * they do not tell, nor, of ELF, which system it is and which C library it needs.
 */
public record Outline(Set<Os> systems, Set<Arch> archs) {
    private static final EnumSet<Os> WITHOUT_ELF = EnumSet.of(Os.DARWIN, Os.WINDOWS, Os.AIX);

    public Outline {
        systems = Set.copyOf(systems);
        archs = Set.copyOf(archs);
    }

    static Outline ofElf(Set<Arch> archs) {
        return new Outline(EnumSet.complementOf(WITHOUT_ELF), archs);
    }

    static Outline of(Platform platform) {
        return new Outline(Set.of(platform.os()), Set.of(platform.arch()));
    }

    /** False where it certainly does not. */
    public boolean mayRunOn(Platform platform) {
        return systems.contains(platform.os()) && archs.contains(platform.arch());
    }
}
