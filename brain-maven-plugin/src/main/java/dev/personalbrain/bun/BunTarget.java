package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Libc;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.util.Optional;
import java.util.Set;

/**
 * A platform that Bun runs on, and for which of its processors. Named as the platform, with {@code -baseline} or {@code -modern} behind
 * it where that was asked for: {@code linux-x64-musl-baseline}.
 */
public record BunTarget(Platform platform, BunVariant variant) implements Comparable<BunTarget> {
    private static final Set<Arch> ARCHITECTURES = Set.of(Arch.X64, Arch.ARM64);
    private static final Set<Os> SYSTEMS = Set.of(Os.LINUX, Os.DARWIN, Os.WINDOWS);

    public BunTarget {
        if (!exists(platform)) {
            throw new IllegalArgumentException("there is no Bun for " + platform);
        }
        if (variant != BunVariant.DEFAULT && platform.arch() != Arch.X64) {
            throw new IllegalArgumentException("there is no " + variant + " Bun for " + platform);
        }
    }

    /** @throws UserException where there is no Bun for it */
    static BunTarget of(Platform platform, BunVariant variant) {
        if (!fits(platform, variant)) {
            String name = platform + variant.suffix();
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "'" + name
                            + "': there is no Bun for it; there is for x64 and arm64 of Linux, macOS and Windows, and "
                            + "<bun><variant> is for x64 alone");
        }
        return new BunTarget(platform, variant);
    }

    /** Whether there is a Bun for it. */
    public static boolean exists(Platform platform) {
        return ARCHITECTURES.contains(platform.arch()) && SYSTEMS.contains(platform.os());
    }

    /** Parses {@code linux-x64-musl-baseline}; empty where the text names none that there is. */
    public static Optional<BunTarget> parse(String name) {
        for (BunVariant variant : new BunVariant[] {BunVariant.BASELINE, BunVariant.MODERN, BunVariant.DEFAULT}) {
            if (name.endsWith(variant.suffix())) {
                String platform =
                        name.substring(0, name.length() - variant.suffix().length());
                return Platform.parse(platform)
                        .filter(found -> fits(found, variant))
                        .map(found -> new BunTarget(found, variant));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Platform platform, BunVariant variant) {
        return exists(platform) && (variant == BunVariant.DEFAULT || platform.arch() == Arch.X64);
    }

    /** For {@code --target}: {@code bun-linux-x64-musl-baseline}. */
    String compilerName() {
        return "bun-" + this;
    }

    /** The npm package with its Bun: {@code @oven/bun-linux-aarch64-musl}. There is none for modern alone: the default one is it. */
    String packageName() {
        String arch =
                platform.arch() == Arch.ARM64 ? "aarch64" : platform.arch().toString();
        String libc = platform.libc() == Libc.MUSL ? "-musl" : "";
        String processors = variant == BunVariant.BASELINE ? variant.suffix() : "";
        return "@oven/bun-" + platform.os() + "-" + arch + libc + processors;
    }

    /** Where the executable lies in its package. */
    String executablePath() {
        return platform.os() == Os.WINDOWS ? "bin/bun.exe" : "bin/bun";
    }

    @Override
    public int compareTo(BunTarget other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return platform + variant.suffix();
    }
}
