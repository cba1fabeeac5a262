package dev.personalbrain.image.jib;

import java.time.Duration;

/**
 * How long to wait for registries, and how often to ask.
 *
 * @param connect until a connection stands
 * @param silence without a single byte
 * @param attempts at one request or blob, the first one included
 */
public record RegistryLimits(Duration connect, Duration silence, int attempts) {
    public static final RegistryLimits DEFAULT = new RegistryLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 5);

    public RegistryLimits {
        if (connect.toMillis() < 1 || silence.toMillis() < 1 || attempts < 1) {
            throw new IllegalArgumentException("limits below 1: " + connect + ", " + silence + ", " + attempts);
        }
    }

    public RegistryLimits withSilence(Duration changed) {
        return new RegistryLimits(connect, changed, attempts);
    }
}
