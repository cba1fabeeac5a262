package dev.personalbrain.health;

import java.net.SocketTimeoutException;

/** The end of the time that everything together may take. */
final class Deadline {
    private final long nanos;

    Deadline(int seconds) {
        this.nanos = System.nanoTime() + seconds * 1_000_000_000L;
    }

    /** At least 1, since 0 means for ever to a socket. */
    int millisLeft() throws SocketTimeoutException {
        long millis = (nanos - System.nanoTime()) / 1_000_000;
        if (millis < 1) {
            throw new SocketTimeoutException("the time is up");
        }
        return (int) millis;
    }
}
