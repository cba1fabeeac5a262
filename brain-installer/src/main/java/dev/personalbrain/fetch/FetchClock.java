package dev.personalbrain.fetch;

import java.util.concurrent.ThreadLocalRandom;

/** Time and chance, so that tests need neither. */
public interface FetchClock {
    FetchClock SYSTEM = new FetchClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long millis) throws InterruptedException {
            Thread.sleep(millis);
        }

        @Override
        public double chance() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    long nanos();

    void sleep(long millis) throws InterruptedException;

    /** From 0 to below 1. */
    double chance();
}
