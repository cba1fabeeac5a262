package dev.personalbrain.mojo;

import dev.personalbrain.analysis.Megabytes;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A line in the log now and then, for what takes long. Not thread-safe. */
final class ProgressLines implements ImageLog.Progress {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Consumer<String> log;
    private final long pauseNanos;
    private long last = System.nanoTime();

    ProgressLines(Consumer<String> log) {
        this(log, PAUSE_NANOS);
    }

    /** @param pauseNanos least time between two lines, and before the first */
    ProgressLines(Consumer<String> log, long pauseNanos) {
        this.log = log;
        this.pauseNanos = pauseNanos;
    }

    @Override
    public void show(long bytes, long total) {
        if (System.nanoTime() - last >= pauseNanos) {
            last = System.nanoTime();
            log.accept("Moved " + Megabytes.of(bytes) + " of " + Megabytes.of(total));
        }
    }

    @Override
    public void clear() {
        // Lines stay.
    }
}
