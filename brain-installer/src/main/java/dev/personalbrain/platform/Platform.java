package dev.personalbrain.platform;

import java.util.Comparator;
import java.util.Optional;

/**
 * What a native library runs on, named {@code <os>-<arch>} with {@code -musl} behind it where the C library is musl:
 * {@code linux-x64}, {@code linux-arm64-musl}, {@code darwin-arm64}. Does not describe CPU features or GPU flavours.
 */
public record Platform(Os os, Arch arch, Libc libc) implements Comparable<Platform> {
    private static final Comparator<Platform> ORDER =
            Comparator.comparing(Platform::os).thenComparing(Platform::arch).thenComparing(Platform::libc);

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
        throw new UnsupportedOperationException("skeleton");
    }

    /** The platform of the running JVM: {@code os.name}, {@code os.arch}, and the C library that the JVM itself is linked to. */
    public static Platform current() {
        throw new UnsupportedOperationException("skeleton");
    }

    public boolean isMusl() {
        return libc == Libc.MUSL;
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
