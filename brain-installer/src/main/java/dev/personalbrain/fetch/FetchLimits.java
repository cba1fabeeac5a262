package dev.personalbrain.fetch;

import java.time.Duration;

/**
 * How long to wait and how often to try.
 *
 * @param connect until a connection stands
 * @param silence without a single byte; also the window over which the speed is measured
 * @param slowest bytes that have to arrive within each {@code silence}
 * @param attempts in a row at one source without progress worth the name
 */
public record FetchLimits(Duration connect, Duration silence, long slowest, int attempts) {
    public static final FetchLimits DEFAULT =
            new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 30 * 1024, 4);

    public FetchLimits {
        if (connect.toMillis() < 1 || silence.toMillis() < 1 || attempts < 1) {
            throw new IllegalArgumentException("limits below 1: " + connect + ", " + silence + ", " + attempts);
        }
    }

    /** {@code BRAIN_FETCH_TIMEOUT} in seconds and {@code BRAIN_FETCH_ATTEMPTS}. */
    static FetchLimits of(Variables variables) {
        Duration silence =
                variables.number("BRAIN_FETCH_TIMEOUT").map(Duration::ofSeconds).orElse(DEFAULT.silence);
        Duration connect = silence.compareTo(DEFAULT.connect) < 0 ? silence : DEFAULT.connect;
        int attempts = variables.number("BRAIN_FETCH_ATTEMPTS").orElse(DEFAULT.attempts);
        return new FetchLimits(connect, silence, silence.toSeconds() * 1024, attempts);
    }
}
