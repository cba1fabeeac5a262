package dev.personalbrain.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a native library runs on, named {@code <os>-<arch>} with {@code -musl} behind it where the C library is musl:
 * {@code linux-x64}, {@code linux-arm64-musl}, {@code darwin-arm64}. Does not describe CPU features or GPU flavours.
 */
public record Platform(Os os, Arch arch, Libc libc) implements Comparable<Platform> {
    private static final Comparator<Platform> ORDER =
            Comparator.comparing(Platform::os).thenComparing(Platform::arch).thenComparing(Platform::libc);

    private static final Map<String, Platform> BY_NAME =
            all().collect(Collectors.toUnmodifiableMap(Platform::toString, platform -> platform));

    private static final List<String> USUAL = List.of(
            "linux-x64",
            "linux-x64-musl",
            "linux-arm64",
            "linux-arm64-musl",
            "linux-armhf",
            "linux-x86",
            "linux-ppc64le",
            "linux-s390x",
            "linux-riscv64",
            "darwin-x64",
            "darwin-arm64",
            "windows-x64",
            "windows-arm64");

    public Platform {
        if ((os == Os.LINUX) == (libc == Libc.SYSTEM)) {
            throw new IllegalArgumentException(os + " does not go with the C library " + libc);
        }
    }

    /** For Linux the platform with the GNU C library, for others the only one there is. */
    public static Platform of(Os os, Arch arch) {
        return new Platform(os, arch, os == Os.LINUX ? Libc.GLIBC : Libc.SYSTEM);
    }

    public static Platform musl(Arch arch) {
        return new Platform(Os.LINUX, arch, Libc.MUSL);
    }

    /** Parses {@code linux-x64-musl}; empty where the text is not a platform's name. */
    public static Optional<Platform> parse(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The usual platforms' names, separated by commas, for messages; {@link #parse} takes more. */
    public static String known() {
        return String.join(", ", USUAL);
    }

    /**
     * The platform of the running JVM: {@code os.name}, {@code os.arch}, and the C library that the JVM itself is linked to.
     *
     * @throws dev.personalbrain.error.UserException where this machine is none that we know
     */
    public static Platform current() {
        return RunningJvm.read().platform();
    }

    public boolean isMusl() {
        return libc == Libc.MUSL;
    }

    private static Stream<Platform> all() {
        return Stream.of(Arch.values())
                .flatMap(arch -> Stream.concat(
                        Stream.of(musl(arch)), Stream.of(Os.values()).map(os -> of(os, arch))));
    }

    @Override
    public int compareTo(Platform other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return os + "-" + arch + (isMusl() ? "-musl" : "");
    }
}
