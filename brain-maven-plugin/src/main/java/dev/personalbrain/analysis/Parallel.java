package dev.personalbrain.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does the same to many things, as many at once as there are cores. */
public final class Parallel {
    /** Each thread may hold one library in memory. */
    private static final int MAX_THREADS = 8;

    private Parallel() {}

    /** Work that reads files. */
    public interface Task<T, R> {
        R apply(T input) throws IOException;
    }

    /**
     * Results in the order of the inputs, which are begun in their order too. The first failure ends it all, and is thrown once every
     * thread has stopped, so that nothing goes on behind the caller's back.
     */
    public static <T, R> List<R> map(List<T> inputs, Task<T, R> task) throws IOException {
        return map(inputs, Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS), task);
    }

    /** As {@link #map(List, Task)}, so many at once: for work that waits more than it computes. */
    public static <T, R> List<R> map(List<T> inputs, int threads, Task<T, R> task) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = new ArrayList<>();
            inputs.forEach(input -> futures.add(executor.submit(() -> task.apply(input))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(get(future));
            }
            return results;
        } finally {
            stop(executor);
        }
    }

    private static void stop(ExecutorService executor) {
        executor.shutdownNow();
        boolean interrupted = Thread.interrupted();
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for work that reads files; its own failure is thrown, not that of the future. */
    public static <R> R get(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
