package dev.personalbrain.app.health;

import dev.personalbrain.app.error.Reason;

/** What came of a check, and how long it took in milliseconds, loading included. */
public sealed interface LibraryStatus {
    String library();

    long millis();

    record Working(String library, long millis, String version) implements LibraryStatus {}

    record Failed(String library, long millis, String reason) implements LibraryStatus {}

    /** A library that cannot be loaded is an answer here, not an error of the application. */
    static LibraryStatus of(Library library) {
        long start = System.nanoTime();
        try {
            String version = library.check();
            return new Working(library.name(), millisSince(start), version);
        } catch (Exception | LinkageError e) {
            return new Failed(library.name(), millisSince(start), Reason.of(e));
        }
    }

    private static long millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000;
    }
}
