package dev.personalbrain.platform;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What tells a JVM's platform. Does not ask for the kernel or the distribution: what counts is what the JVM itself can load.
 *
 * @param osName {@code os.name}
 * @param osArch {@code os.arch}
 * @param loader text that names the dynamic loader and the C library, as {@code /proc/self/maps} does; may be empty
 */
record RunningJvm(String osName, String osArch, String loader) {
    private static final int LAUNCHER_HEAD_BYTES = 8192;

    private static final Map<String, Os> OS_BY_PREFIX = Map.of(
            "Linux", Os.LINUX,
            "Mac", Os.DARWIN,
            "Darwin", Os.DARWIN,
            "Windows", Os.WINDOWS,
            "FreeBSD", Os.FREEBSD,
            "OpenBSD", Os.OPENBSD,
            "NetBSD", Os.NETBSD,
            "DragonFly", Os.DRAGONFLY,
            "SunOS", Os.SOLARIS,
            "AIX", Os.AIX);

    private static final Map<String, Arch> ARCH_BY_OTHER_NAME = Map.of(
            "amd64", Arch.X64,
            "x86_64", Arch.X64,
            "i386", Arch.X86,
            "i486", Arch.X86,
            "i586", Arch.X86,
            "i686", Arch.X86,
            "aarch64", Arch.ARM64,
            "ia64w", Arch.IA64);

    static RunningJvm read() {
        Path maps = Path.of("/proc/self/maps");
        Path launcher = Path.of(System.getProperty("java.home"), "bin", "java");
        String loader = text(maps, Integer.MAX_VALUE) + text(launcher, LAUNCHER_HEAD_BYTES);
        return new RunningJvm(System.getProperty("os.name"), System.getProperty("os.arch"), loader);
    }

    Platform platform() {
        Os os = os().orElseThrow(() -> unknown("os.name", osName));
        Arch arch = arch().orElseThrow(() -> unknown("os.arch", osArch));
        boolean musl = os == Os.LINUX && loader.contains("/ld-musl-");
        return musl ? Platform.musl(arch) : Platform.of(os, arch);
    }

    private Optional<Os> os() {
        return OS_BY_PREFIX.entrySet().stream()
                .filter(entry -> osName.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<Arch> arch() {
        if (osArch.startsWith("arm") && !osArch.equals("arm64")) {
            return Optional.of(loader.contains("armhf") || loader.contains("gnueabihf") ? Arch.ARMHF : Arch.ARMEL);
        }
        return Arch.parse(osArch).or(() -> Optional.ofNullable(ARCH_BY_OTHER_NAME.get(osArch)));
    }

    private UserException unknown(String property, String value) {
        String message = "this machine's " + property + " '" + value + "' is none that we know (known platforms: "
                + Platform.known() + ")";
        return new UserException(ExitCode.PLATFORM, message);
    }

    /** Empty where the file cannot be read, as on a system without {@code /proc}: then it says nothing about the C library. */
    private static String text(Path file, int limit) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(limit), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
