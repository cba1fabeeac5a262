package dev.personalbrain.binary;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A small native library for each of the usual platforms, by the platform's name. */
public final class TestBinaries {
    private static final Map<String, Supplier<byte[]>> BY_PLATFORM = Map.ofEntries(
            Map.entry("linux-x64", () -> TestElf.x64().glibc().build()),
            Map.entry("linux-x64-musl", () -> TestElf.x64().musl().build()),
            Map.entry("linux-arm64", () -> TestElf.arm64().glibc().build()),
            Map.entry("linux-arm64-musl", () -> TestElf.arm64().musl().build()),
            Map.entry("linux-x86", () -> TestElf.x86().glibc().build()),
            Map.entry("linux-armhf", () -> TestElf.armhf().glibc().build()),
            Map.entry("linux-ppc64le", () -> TestElf.ppc64le().glibc().build()),
            Map.entry("linux-s390x", () -> TestElf.s390x().glibc().build()),
            Map.entry("linux-riscv64", () -> TestElf.riscv64().glibc().build()),
            Map.entry("freebsd-x64", () -> TestElf.x64().osAbi(9).build()),
            Map.entry(
                    "android-arm64",
                    () -> TestElf.arm64().androidNote().needing("libc.so").build()),
            Map.entry(
                    "darwin-x64",
                    () -> TestMachO.x64().needing("/usr/lib/libSystem.B.dylib").build()),
            Map.entry(
                    "darwin-arm64",
                    () -> TestMachO.arm64()
                            .needing("/usr/lib/libSystem.B.dylib")
                            .build()),
            Map.entry("windows-x64", () -> TestPe.x64().needing("KERNEL32.dll").build()),
            Map.entry("windows-x86", () -> TestPe.x86().needing("KERNEL32.dll").build()),
            Map.entry(
                    "windows-arm64",
                    () -> TestPe.arm64().needing("KERNEL32.dll").build()));

    private TestBinaries() {}

    /** @param platform as {@code linux-x64} or {@code darwin-arm64} */
    public static byte[] of(String platform) {
        return Optional.ofNullable(BY_PLATFORM.get(platform))
                .orElseThrow(() -> new IllegalArgumentException("no fixture for " + platform))
                .get();
    }
}
