package dev.personalbrain.analysis;

import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.binary.Outline;
import dev.personalbrain.platform.Platform;
import java.util.Collection;
import java.util.List;

/**
 * Whose libraries are read beyond their first bytes: those of certain platforms, or everybody's.
 *
 * @param platforms none for everybody's
 */
record Reach(List<Platform> platforms) {
    /** Enough for a report. */
    static final Reach EVERYBODY = new Reach(List.of());

    private static final int FORMAT_VERSION = 1;
    private static final int KEY_CHARACTERS = 16;

    Reach {
        platforms = platforms.stream().distinct().sorted().toList();
    }

    /** Enough to take each platform's libraries. */
    static Reach of(Collection<Platform> platforms) {
        return new Reach(List.copyOf(platforms));
    }

    boolean covers(Outline outline) {
        return platforms.isEmpty() || platforms.stream().anyMatch(outline::mayRunOn);
    }

    /** Whether it is one of those that this is about. */
    boolean isAbout(NativeLibrary library) {
        return platforms.stream().anyMatch(library.platforms()::contains);
    }

    /** Whether nothing more has to be known of a jar: each platform has found libraries in it, or there are none for anybody. */
    boolean isEnoughFor(JarAnalysis jar) {
        return jar.unread().isEmpty()
                || platforms.stream()
                        .noneMatch(platform ->
                                PlatformShare.of(jar.libraries(), platform).lacksLibraries());
    }

    /** For the name of a file; others for other platforms. */
    String key() {
        CacheKey key = new CacheKey(FORMAT_VERSION);
        platforms.forEach(platform -> key.add(platform.toString()));
        return key.hex().substring(0, KEY_CHARACTERS);
    }
}
