package dev.personalbrain.mojo;

import dev.personalbrain.analysis.Megabytes;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A line in the log now and then, for what takes long. Not thread-safe. */
final class ProgressLines implements ImageLog.Progress {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Consumer<String> log;
    private final long pauseNanos;
    private OptionalLong last = OptionalLong.empty();

    ProgressLines(Consumer<String> log) {
        this(log, PAUSE_NANOS);
    }

    /** @param pauseNanos least time between two lines, and between the first movement and the first line */
    ProgressLines(Consumer<String> log, long pauseNanos) {
        this.log = log;
        this.pauseNanos = pauseNanos;
    }

    @Override
    public void show(long bytes, long total) {
        long now = System.nanoTime();
        if (last.isEmpty()) {
            last = OptionalLong.of(now);
        }
        if (now - last.getAsLong() >= pauseNanos) {
            last = OptionalLong.of(now);
            log.accept("Moved " + Megabytes.of(bytes) + " of " + Megabytes.of(total));
        }
    }

    @Override
    public void clear() {
        // Lines stay.
    }
}
