package dev.personalbrain.analysis;

import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one jar holds, whatever the target platform: the part of an analysis that depends on the jar's bytes alone, and on how much of
 * them was read, and so is cached under their hash.
 *
 * @param bytes of the jar
 * @param sha256 of the jar
 * @param classes how many {@code .class} entries it has
 * @param signed whether it carries a signature
 * @param libraries in the jar's order
 * @param unread libraries that are not among those, in the jar's order; an image needs to know no more of what is for others
 * @param debugSymbols names of the entries under {@code *.dSYM/}
 * @param notAnalysed entries that may hide native code from us: nested archives, libraries that could not be read
 * @param warnings one line each: a path that contradicts the headers, why an entry was not analysed
 */
public record JarAnalysis(
        long bytes,
        String sha256,
        int classes,
        boolean signed,
        List<LibraryEntry> libraries,
        List<UnreadLibrary> unread,
        List<DebugEntry> debugSymbols,
        List<String> notAnalysed,
        List<String> warnings) {

    public JarAnalysis {
        libraries = List.copyOf(libraries);
        unread = List.copyOf(unread);
        debugSymbols = List.copyOf(debugSymbols);
        notAnalysed = List.copyOf(notAnalysed);
        warnings = List.copyOf(warnings);
    }

    public boolean isNative() {
        return !libraries.isEmpty();
    }

    /** Where its native libraries lie, whosoever they are. */
    public Stream<String> libraryPaths() {
        return Stream.concat(
                libraries.stream().map(LibraryEntry::path), unread.stream().map(UnreadLibrary::path));
    }

    /** Unread libraries that certainly are not for the platform. */
    List<UnreadLibrary> unreadForeign(Platform platform) {
        return unread.stream()
                .filter(each -> !each.outline().mayRunOn(platform))
                .toList();
    }

    /** The platforms that there are libraries for, separated by commas. */
    public String platformNames() {
        return libraries.stream()
                .flatMap(each -> each.library().platforms().stream())
                .distinct()
                .sorted()
                .map(Platform::toString)
                .collect(Collectors.joining(", "));
    }

    /**
     * An entry under {@code *.dSYM/}, which no loader reads.
     *
     * @param compressedBytes what it takes up in the jar, with its headers
     */
    public record DebugEntry(String path, long compressedBytes) {}
}
