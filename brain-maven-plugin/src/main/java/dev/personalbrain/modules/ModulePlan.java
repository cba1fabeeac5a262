package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.DependencyAnalysis;
import dev.personalbrain.analysis.JarAnalysis;
import dev.personalbrain.analysis.LibraryEntry;
import dev.personalbrain.platform.Platform;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of one module on one platform, worked out without reading its jar.
 *
 * @param recipe the one in use; empty where the libraries stay in the jar
 * @param leftOut libraries of the platform that go nowhere
 * @param properties values hold <code>${lib}</code> and <code>${tmp}</code> at most
 * @param environment variables that the libraries read themselves, in the folder and in the jar
 * @param unpackCopies how often a library that stays in the jar is unpacked, at most
 */
record ModulePlan(
        DependencyAnalysis analysis,
        Platform platform,
        Optional<Recipe> recipe,
        List<Placement> placements,
        List<LibraryEntry> leftOut,
        Map<String, String> properties,
        Map<String, String> environment,
        int unpackCopies) {

    ModulePlan {
        placements = List.copyOf(placements);
        leftOut = List.copyOf(leftOut);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** Every library of the platform stays in the jar, and is unpacked as is usual. */
    static ModulePlan inJar(DependencyAnalysis analysis, Platform platform) {
        return new ModulePlan(analysis, platform, Optional.empty(), List.of(), List.of(), Map.of(), Map.of(), 1);
    }

    Dependency dependency() {
        return analysis.dependency();
    }

    /** Entries that go nowhere. */
    Set<String> removed() {
        return Stream.of(
                        analysis.foreign().stream(),
                        analysis.jar().debugSymbols().stream().map(JarAnalysis.DebugEntry::path),
                        leftOut.stream().map(LibraryEntry::path))
                .flatMap(paths -> paths)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Entries that are taken out of the jar, in the placements' order. */
    List<String> placed() {
        return placements.stream().map(placement -> placement.library().path()).toList();
    }

    /** What the libraries that stay in the jar take up once unpacked, at most. */
    long temporaryBytes() {
        Set<LibraryEntry> gone = new HashSet<>(leftOut);
        placements.forEach(placement -> gone.add(placement.library()));
        return unpackCopies
                * analysis.kept().stream()
                        .filter(library -> !gone.contains(library))
                        .mapToLong(LibraryEntry::bytes)
                        .sum();
    }
}
