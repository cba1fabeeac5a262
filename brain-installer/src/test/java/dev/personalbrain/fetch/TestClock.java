package dev.personalbrain.fetch;

import java.util.ArrayList;
import java.util.List;

/** Time that passes only when looked at or slept through; sleeps last no time and are remembered. */
public final class TestClock implements FetchClock {
    private final List<Long> sleeps = new ArrayList<>();
    private final long nanosPerLook;
    private long nanos;

    public TestClock() {
        this(0);
    }

    TestClock(long nanosPerLook) {
        this.nanosPerLook = nanosPerLook;
    }

    @Override
    public synchronized long nanos() {
        nanos += nanosPerLook;
        return nanos;
    }

    @Override
    public synchronized void sleep(long millis) {
        sleeps.add(millis);
        nanos += millis * 1_000_000;
    }

    @Override
    public double chance() {
        return 0;
    }

    public synchronized List<Long> sleeps() {
        return List.copyOf(sleeps);
    }
}
