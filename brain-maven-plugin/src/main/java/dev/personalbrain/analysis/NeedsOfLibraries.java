package dev.personalbrain.analysis;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the kept libraries of an analysis ask of a Linux system: the highest symbol versions, and the libraries that are neither
 * among them nor part of the C library.
 */
public final class NeedsOfLibraries {
    private static final Pattern VERSION = Pattern.compile("([A-Z]+)_([0-9]+(?:\\.[0-9]+)*)");
    private static final Pattern OF_THE_C_LIBRARY =
            Pattern.compile("lib(c|m|pthread|dl|rt|util)\\.so(\\.[0-9])?|ld-.*|ld64\\..*|libc\\.musl-.*");
    private static final BinaryOperator<String> HIGHER = BinaryOperator.maxBy(Comparator.comparing(Version::parse));

    private final List<LibraryEntry> kept;
    private final Set<String> own;

    private NeedsOfLibraries(List<LibraryEntry> kept) {
        this.kept = kept;
        this.own = kept.stream().flatMap(NeedsOfLibraries::names).collect(toSet());
    }

    /** {@code GLIBC_2.34, GLIBCXX_3.4.22, libstdc++.so.6}; empty where they need nothing of note. */
    static Optional<String> of(Analysis analysis) {
        return of(
                analysis.platform(),
                analysis.dependencies().stream()
                        .flatMap(each -> each.kept().stream())
                        .toList());
    }

    /** As {@link #of(Analysis)}, for libraries that are installed together. */
    public static Optional<String> of(Platform platform, List<LibraryEntry> kept) {
        if (platform.os() != Os.LINUX) {
            return Optional.empty();
        }
        NeedsOfLibraries needs = new NeedsOfLibraries(kept);
        String text = Stream.concat(needs.versions(), needs.files()).collect(joining(", "));
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private Stream<String> versions() {
        Map<String, String> highest = new TreeMap<>();
        kept.stream()
                .flatMap(each -> each.library().requires().entrySet().stream())
                .filter(each -> !own.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .forEach(version -> highest.merge(version.group(1), version.group(2), HIGHER));
        return highest.entrySet().stream().map(each -> each.getKey() + "_" + each.getValue());
    }

    private Stream<String> files() {
        return kept.stream()
                .flatMap(each -> each.library().needed().stream())
                .filter(file ->
                        !own.contains(file) && !OF_THE_C_LIBRARY.matcher(file).matches())
                .distinct()
                .sorted();
    }

    /** The names under which another library may ask for this one. */
    private static Stream<String> names(LibraryEntry entry) {
        String file = entry.path().substring(entry.path().lastIndexOf('/') + 1);
        return Stream.concat(entry.library().soname().stream(), Stream.of(file));
    }
}
