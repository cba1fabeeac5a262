package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.Parallel;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Something that is made in the background while its caller does something else. Closed before it is there, it is given up. */
final class Pending<T> implements Closeable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Pending::thread);
    private final Future<T> result;

    private Pending(Work<T> work) {
        this.result = executor.submit(work::run);
    }

    interface Work<T> {
        T run() throws IOException;
    }

    /** What waits for a network does not keep the JVM. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "brain-pending");
        thread.setDaemon(true);
        return thread;
    }

    static <T> Pending<T> of(Work<T> work) {
        return new Pending<>(work);
    }

    /** Waits for it; throws what the work has thrown. */
    T get() throws IOException {
        return Parallel.get(result);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
