package dev.personalbrain.app;

import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/**
 * SIGTERM or SIGINT as an event.
 *
 * <p>The JVM's own way, a shutdown hook, ends with exit code 143, which Docker and others report as a failure; and {@code Runtime.halt}
 * in a hook would leave the libraries behind that were unpacked to the temporary folder, since it skips their deletion.
 */
final class StopSignal {
    private final CountDownLatch received = new CountDownLatch(1);

    static StopSignal listen() {
        StopSignal stop = new StopSignal();
        Signal.handle(new Signal("TERM"), signal -> stop.received.countDown());
        Signal.handle(new Signal("INT"), signal -> stop.received.countDown());
        return stop;
    }

    void await() throws InterruptedException {
        received.await();
    }
}
