package dev.personalbrain.analysis;

import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A jar's libraries split by what one platform has of them.
 *
 * <p>A library whose platform is unknown is kept. On a musl platform the GNU C library's build is kept where the jar has none for
 * musl: musl's own loader stands in for {@code libc.so.6}, and loads most of these.
 *
 * @param kept in the jar's order
 * @param foreign in the jar's order
 * @param glibcBuilds those of {@code kept} that are built for the GNU C library, on a musl platform
 * @param unloadable those of {@code foreign} that a musl platform would have to make do with, and cannot load: they need the GNU
 *     loader itself
 */
record PlatformShare(
        List<LibraryEntry> kept,
        List<LibraryEntry> foreign,
        List<LibraryEntry> glibcBuilds,
        List<LibraryEntry> unloadable) {

    static PlatformShare of(List<LibraryEntry> libraries, Platform platform) {
        List<LibraryEntry> makeshift = makeshift(libraries, platform);
        List<LibraryEntry> unloadable =
                makeshift.stream().filter(PlatformShare::needsGnuLoader).toList();
        List<LibraryEntry> glibcBuilds = without(makeshift, unloadable);
        Set<LibraryEntry> kept = new HashSet<>(glibcBuilds);
        libraries.stream().filter(each -> fits(each, platform)).forEach(kept::add);
        List<LibraryEntry> ordered = libraries.stream().filter(kept::contains).toList();
        return new PlatformShare(ordered, without(libraries, ordered), glibcBuilds, unloadable);
    }

    /** Nothing for the platform, or for musl only what it cannot load. */
    boolean lacksLibraries() {
        return kept.isEmpty() || !unloadable.isEmpty();
    }

    /** Builds for the GNU C library that stand in for those that a musl platform lacks. */
    private static List<LibraryEntry> makeshift(List<LibraryEntry> libraries, Platform platform) {
        Predicate<LibraryEntry> isGlibc = each -> glibcTwin(platform)
                .filter(twin -> each.library().platforms().contains(twin))
                .isPresent();
        boolean hasOwn = libraries.stream()
                .anyMatch(each -> each.library().platforms().contains(platform) && !isGlibc.test(each));
        return hasOwn
                ? List.of()
                : libraries.stream()
                        .filter(isGlibc)
                        .filter(each -> !each.library().platforms().contains(platform))
                        .toList();
    }

    private static Optional<Platform> glibcTwin(Platform platform) {
        return platform.isMusl() ? Optional.of(Platform.of(Os.LINUX, platform.arch())) : Optional.empty();
    }

    private static boolean fits(LibraryEntry library, Platform platform) {
        List<Platform> platforms = library.library().platforms();
        return platforms.isEmpty() || platforms.contains(platform);
    }

    private static boolean needsGnuLoader(LibraryEntry library) {
        return library.library().needed().stream()
                .anyMatch(name -> name.startsWith("ld-linux") || name.startsWith("ld64.so"));
    }

    private static List<LibraryEntry> without(List<LibraryEntry> all, List<LibraryEntry> some) {
        List<LibraryEntry> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }
}
