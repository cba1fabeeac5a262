package dev.personalbrain.analysis;

import dev.personalbrain.platform.Platform;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at one dependency, whose jar has been analysed, from one platform. */
final class DependencyAnalyzer {
    private final Dependency dependency;
    private final JarAnalysis jar;
    private final Platform platform;
    private final PlatformShare share;
    private final List<UnreadLibrary> unread;

    DependencyAnalyzer(Dependency dependency, JarAnalysis jar, Platform platform) {
        this.dependency = dependency;
        this.jar = jar;
        this.platform = platform;
        this.share = PlatformShare.of(jar.libraries(), platform);
        this.unread = jar.unreadForeign(platform);
    }

    DependencyAnalysis analyze() {
        boolean external = jar.isNative() && !dependency.project();
        boolean dropped = external && isForOthersOnly();
        return new DependencyAnalysis(
                dependency,
                jar,
                external,
                Reason.of(dependency, jar, share, platform, dropped),
                share.kept(),
                foreign(),
                jar.isNative() && !dropped && share.lacksLibraries(),
                dropped,
                dropped ? 0 : prunedBytes(external),
                PlatformWarnings.of(jar, share, platform));
    }

    /**
     * Whether the jar is another platform's half of a pair: it has no class, and all its libraries run on one platform, which is not
     * this one. A jar with libraries of several platforms, but none of this, is no such half: something is missing.
     */
    private boolean isForOthersOnly() {
        return share.kept().isEmpty()
                && share.unloadable().isEmpty()
                && jar.classes() == 0
                && haveOnePlatformInCommon();
    }

    private boolean haveOnePlatformInCommon() {
        Set<Platform> common = new HashSet<>(jar.libraries().get(0).library().platforms());
        jar.libraries().forEach(each -> common.retainAll(each.library().platforms()));
        return !common.isEmpty();
    }

    private List<String> foreign() {
        return Stream.concat(
                        share.foreign().stream().map(LibraryEntry::path),
                        unread.stream().map(UnreadLibrary::path))
                .toList();
    }

    /** Exact: a pruned jar is shorter by what the removed entries took up, and the same otherwise. */
    private long prunedBytes(boolean external) {
        long libraries = share.foreign().stream()
                        .mapToLong(LibraryEntry::compressedBytes)
                        .sum()
                + unread.stream().mapToLong(UnreadLibrary::compressedBytes).sum();
        long debugSymbols = jar.debugSymbols().stream()
                .mapToLong(JarAnalysis.DebugEntry::compressedBytes)
                .sum();
        return external ? jar.bytes() - libraries - debugSymbols : jar.bytes();
    }
}
