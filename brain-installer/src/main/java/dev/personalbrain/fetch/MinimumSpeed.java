package dev.personalbrain.fetch;

/** Watches the speed of one transfer, window by window: a server that trickles is as bad as one that is silent. */
final class MinimumSpeed implements Pace {
    private final FetchLimits limits;
    private final FetchClock clock;
    private long windowStart;
    private long windowBytes;

    MinimumSpeed(FetchLimits limits, FetchClock clock) {
        this.limits = limits;
        this.clock = clock;
        this.windowStart = clock.nanos();
    }

    @Override
    public void arrived(long bytes) throws SourceException {
        windowBytes += bytes;
        long now = clock.nanos();
        if (now - windowStart < limits.silence().toNanos()) {
            return;
        }
        if (windowBytes < limits.slowest()) {
            throw new SourceException(
                    FailureKind.TIMED_OUT,
                    "too slow: " + windowBytes + " bytes in " + limits.silence().toSeconds() + " s");
        }
        windowStart = now;
        windowBytes = 0;
    }
}
