package dev.personalbrain.fetch;

/** The way into this package: makes the fetcher for what the user said. */
public final class Fetchers {
    private Fetchers() {}

    /** Opens nothing yet; safe for use from several threads at once. */
    public static Fetcher of(FetchSettings settings) {
        return of(settings, FetchClock.SYSTEM);
    }

    static Fetcher of(FetchSettings settings, FetchClock clock) {
        Connector connector = new Connector(settings);
        return new SourceFetcher(
                settings.sources().stream()
                        .map(source -> SourceReader.of(source, settings, connector, clock))
                        .toList(),
                settings.limits().attempts(),
                clock);
    }
}
