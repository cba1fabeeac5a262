package dev.personalbrain.image;

import java.time.Duration;
import java.util.List;

/**
 * How Docker finds out whether a container is well.
 *
 * @param command exec form: a program and its arguments; exit code 0 is well
 * @param retries failures in a row before the container counts as unhealthy
 */
public record HealthCheck(
        List<String> command, Duration interval, Duration timeout, Duration startPeriod, int retries) {
    public HealthCheck {
        command = List.copyOf(command);
    }
}
