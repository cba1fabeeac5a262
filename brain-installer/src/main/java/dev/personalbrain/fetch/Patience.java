package dev.personalbrain.fetch;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How long to wait before a source is asked again, and when to give it up. A fresh one for each source and file: it remembers how far
 * the file ever came, since progress earns new attempts.
 */
final class Patience {
    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 8_000;
    private static final long LONGEST_DEMANDED_MILLIS = 60_000;
    /** Less than this does not count: a server could feed us a byte per connection for ever. */
    private static final long PROGRESS_BYTES = 1024 * 1024;

    private final int attempts;
    private final FetchClock clock;
    private final Map<FailureKind, Integer> ofKind = new EnumMap<>(FailureKind.class);
    private long furthest;
    private int failures;

    Patience(int attempts, FetchClock clock, long furthest) {
        this.attempts = attempts;
        this.clock = clock;
        this.furthest = furthest;
    }

    /**
     * The wait before the next attempt, in milliseconds; empty where the source is to be given up.
     *
     * @param size how far the file has come
     */
    OptionalLong after(SourceException failure, long size) {
        if (size >= furthest + PROGRESS_BYTES) {
            furthest = size;
            failures = 0;
        }
        failures++;
        int alike = ofKind.merge(failure.kind(), 1, Integer::sum);
        if (failures >= attempts || alike > failure.kind().retries()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(backOff(), demanded(failure)));
    }

    /** Doubles each time, less up to a half by chance, so that many installers do not come back at once. */
    private long backOff() {
        long full = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(failures - 1, 10));
        return full - (long) (full / 2 * clock.chance());
    }

    private static long demanded(SourceException failure) {
        return Math.min(LONGEST_DEMANDED_MILLIS, failure.waitMillis().orElse(0));
    }
}
