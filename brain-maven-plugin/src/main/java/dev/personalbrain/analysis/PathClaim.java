package dev.personalbrain.analysis;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word in an entry's path that speaks of an operating system or an architecture. Paths lie, so they decide nothing; where one
 * contradicts the headers the user is told. Knows words with one meaning only: {@code x86} and {@code arm} are none.
 */
final class PathClaim<T extends Enum<T>> {
    private static final List<PathClaim<Os>> SYSTEMS = List.of(
            new PathClaim<>("linux", EnumSet.of(Os.LINUX, Os.ANDROID)),
            new PathClaim<>("android", EnumSet.of(Os.ANDROID)),
            new PathClaim<>("windows|win32|win64", EnumSet.of(Os.WINDOWS)),
            new PathClaim<>("darwin|macos|macosx|osx", EnumSet.of(Os.DARWIN)),
            new PathClaim<>("freebsd", EnumSet.of(Os.FREEBSD)));

    private static final List<PathClaim<Arch>> ARCHITECTURES = List.of(
            new PathClaim<>("x86_64|x86-64|amd64|x64", EnumSet.of(Arch.X64)),
            new PathClaim<>("i386|i586|i686", EnumSet.of(Arch.X86)),
            new PathClaim<>("aarch64|aarch_64|arm64", EnumSet.of(Arch.ARM64)),
            // Several libraries keep their little-endian build under the old name.
            new PathClaim<>("ppc64", EnumSet.of(Arch.PPC64, Arch.PPC64LE)),
            new PathClaim<>("ppc64le", EnumSet.of(Arch.PPC64LE)),
            new PathClaim<>("s390x", EnumSet.of(Arch.S390X)),
            new PathClaim<>("riscv64", EnumSet.of(Arch.RISCV64)),
            new PathClaim<>("loongarch64", EnumSet.of(Arch.LOONGARCH64)),
            new PathClaim<>("mips64el", EnumSet.of(Arch.MIPS64EL)));

    private final Pattern words;
    private final Set<T> meaning;

    private PathClaim(String words, Set<T> meaning) {
        this.words = Pattern.compile("(?<![a-z0-9])(?:" + words + ")(?![a-z0-9])");
        this.meaning = meaning;
    }

    /** One line for the user; empty where the path agrees, says nothing, or the headers do not tell the platform. */
    static Optional<String> contradiction(String path, List<Platform> platforms) {
        Set<Os> systems = platforms.stream().map(Platform::os).collect(toSet());
        Set<Arch> architectures = platforms.stream().map(Platform::arch).collect(toSet());
        if (agrees(SYSTEMS, path, systems) && agrees(ARCHITECTURES, path, architectures)) {
            return Optional.empty();
        }
        String names = platforms.stream().map(Platform::toString).collect(joining(", "));
        return Optional.of(path + " is for " + names + ", whatever its path says");
    }

    private static <T extends Enum<T>> boolean agrees(List<PathClaim<T>> known, String path, Set<T> truth) {
        String lower = path.toLowerCase(Locale.ROOT);
        Set<T> claimed = known.stream()
                .filter(claim -> claim.words.matcher(lower).find())
                .map(claim -> claim.meaning)
                .flatMap(Collection::stream)
                .collect(toSet());
        return claimed.isEmpty() || truth.isEmpty() || claimed.stream().anyMatch(truth::contains);
    }
}
