package dev.personalbrain.fetch;

import java.util.function.Function;

/** The way into this package: makes the fetcher for what the user said. */
public final class Fetchers {
    private Fetchers() {}

    /** Opens nothing yet; safe for use from several threads at once. */
    public static Fetcher of(FetchSettings settings) {
        return of(settings, FetchClock.SYSTEM);
    }

    /**
     * One for users who configure something else than the installer.
     *
     * @param waysOut what they can do about each failure
     */
    public static Fetcher of(FetchSettings settings, Function<FailureKind, String> waysOut) {
        return of(settings, FetchClock.SYSTEM, waysOut);
    }

    static Fetcher of(FetchSettings settings, FetchClock clock) {
        return of(settings, clock, FailureKind::wayOut);
    }

    private static Fetcher of(FetchSettings settings, FetchClock clock, Function<FailureKind, String> waysOut) {
        Connector connector = new Connector(settings);
        return new SourceFetcher(
                settings.sources().stream()
                        .map(source -> SourceReader.of(source, settings, connector, clock))
                        .toList(),
                settings.limits().attempts(),
                clock,
                waysOut);
    }
}
