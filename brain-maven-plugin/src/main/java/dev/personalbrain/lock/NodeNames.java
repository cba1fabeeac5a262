package dev.personalbrain.lock;

import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.util.Locale;
import java.util.Map;

/** What Node, and with it npm, calls a platform's parts. */
final class NodeNames {
    private static final Map<Os, String> OS = Map.of(Os.WINDOWS, "win32", Os.SOLARIS, "sunos");
    private static final Map<Arch, String> CPU = Map.of(
            Arch.X86, "ia32",
            Arch.ARMHF, "arm",
            Arch.ARMEL, "arm",
            Arch.PPC64LE, "ppc64",
            Arch.LOONGARCH64, "loong64");

    private NodeNames() {}

    static String os(Platform platform) {
        return OS.getOrDefault(platform.os(), platform.os().toString());
    }

    static String cpu(Platform platform) {
        return CPU.getOrDefault(platform.arch(), platform.arch().toString());
    }

    /** {@code glibc}, {@code musl} or {@code system}. */
    static String libc(Platform platform) {
        return platform.libc().name().toLowerCase(Locale.ROOT);
    }
}
