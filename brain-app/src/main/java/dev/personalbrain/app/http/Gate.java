package dev.personalbrain.app.http;

import java.time.Duration;

/** Counts who is inside; once closed, nobody enters, and whoever closes it waits until all have left. */
final class Gate {
    private boolean closed;
    private int inside;

    /** Whoever was let in must leave. */
    synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Whether all have left in time. */
    synchronized boolean close(Duration patience) throws InterruptedException {
        closed = true;
        long deadline = System.nanoTime() + patience.toNanos();
        while (inside > 0 && System.nanoTime() < deadline) {
            wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        return inside == 0;
    }
}
