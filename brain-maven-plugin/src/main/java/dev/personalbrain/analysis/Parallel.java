package dev.personalbrain.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to many things, as many at once as there are cores. */
final class Parallel {
    /** Each thread may hold one library in memory. */
    private static final int MAX_THREADS = 8;

    private Parallel() {}

    /** Work that reads files. */
    interface Task<T, R> {
        R apply(T input) throws IOException;
    }

    /** Results in the order of the inputs, which are begun in their order too; the first failure ends it all. */
    static <T, R> List<R> map(List<T> inputs, Task<T, R> task) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(cores, MAX_THREADS));
        try {
            List<Future<R>> futures = new ArrayList<>();
            inputs.forEach(input -> futures.add(executor.submit(() -> task.apply(input))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(get(future));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <R> R get(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while jars were analysed", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw new UncheckedIOException(failure);
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
