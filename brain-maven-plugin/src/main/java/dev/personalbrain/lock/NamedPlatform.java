package dev.personalbrain.lock;

import dev.personalbrain.platform.Libc;
import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The platform that a native package's name speaks of: {@code @libsql/linux-x64-gnu}, {@code @img/sharp-linuxmusl-x64}.
 *
 * @param stem the name without the words for the platform
 * @param os in Node's words, as {@code cpu}
 * @param libc {@code glibc} or {@code musl}; empty where the name does not tell
 */
public record NamedPlatform(String name, String stem, String os, String cpu, Optional<String> libc) {
    private static final Map<String, String> OS = Map.ofEntries(
            Map.entry("linux", "linux"),
            Map.entry("linuxmusl", "linux"),
            Map.entry("linuxglibc", "linux"),
            Map.entry("darwin", "darwin"),
            Map.entry("macos", "darwin"),
            Map.entry("osx", "darwin"),
            Map.entry("win32", "win32"),
            Map.entry("windows", "win32"),
            Map.entry("win", "win32"),
            Map.entry("android", "android"),
            Map.entry("freebsd", "freebsd"),
            Map.entry("openbsd", "openbsd"),
            Map.entry("netbsd", "netbsd"),
            Map.entry("sunos", "sunos"),
            Map.entry("aix", "aix"));
    private static final Map<String, String> CPU = Map.ofEntries(
            Map.entry("x64", "x64"),
            Map.entry("amd64", "x64"),
            Map.entry("64", "x64"),
            Map.entry("arm64", "arm64"),
            Map.entry("aarch64", "arm64"),
            Map.entry("arm", "arm"),
            Map.entry("armv7", "arm"),
            Map.entry("armv6", "arm"),
            Map.entry("ia32", "ia32"),
            Map.entry("x86", "ia32"),
            Map.entry("i686", "ia32"),
            Map.entry("32", "ia32"),
            Map.entry("ppc64", "ppc64"),
            Map.entry("ppc64le", "ppc64"),
            Map.entry("s390x", "s390x"),
            Map.entry("riscv64", "riscv64"),
            Map.entry("loong64", "loong64"),
            Map.entry("universal", "universal"));
    private static final Map<String, String> LIBC = Map.of(
            "gnu", "glibc",
            "glibc", "glibc",
            "gnueabihf", "glibc",
            "gnueabi", "glibc",
            "linuxglibc", "glibc",
            "musl", "musl",
            "musleabihf", "musl",
            "musleabi", "musl",
            "linuxmusl", "musl");

    /** Empty where the name does not tell both an operating system and a processor. */
    public static Optional<NamedPlatform> parse(String name) {
        List<String> words = List.of(name.replace("x86_64", "x64").split("(?<=[/_.-])|(?=[/_.-])"));
        Optional<String> os = first(words, OS);
        Optional<String> cpu = first(words, CPU);
        return os.flatMap(
                system -> cpu.map(arch -> new NamedPlatform(name, stem(words), system, arch, first(words, LIBC))));
    }

    private static Optional<String> first(List<String> words, Map<String, String> known) {
        return words.stream().filter(known::containsKey).map(known::get).findFirst();
    }

    private static String stem(List<String> words) {
        List<String> others = new ArrayList<>(words);
        others.removeIf(word -> OS.containsKey(word) || CPU.containsKey(word) || LIBC.containsKey(word));
        return others.stream().filter(word -> !word.equals("-")).collect(Collectors.joining("-"));
    }

    public boolean fits(Platform platform) {
        boolean both = cpu.equals("universal") && os.equals("darwin");
        return os.equals(NodeNames.os(platform)) && (both || cpu.equals(NodeNames.cpu(platform)));
    }

    /** Whether it tells the platform's C library, and not another one. */
    boolean namesLibcOf(Platform platform) {
        return platform.libc() == Libc.SYSTEM || libc.equals(Optional.of(NodeNames.libc(platform)));
    }

    /** Whether it tells a C library, and not the platform's. */
    public boolean isForOtherLibc(Platform platform) {
        return libc.isPresent() && !namesLibcOf(platform);
    }

    /** Whether anything that it tells is not the platform's. */
    public boolean isForOther(Platform platform) {
        return !fits(platform) || isForOtherLibc(platform);
    }
}
