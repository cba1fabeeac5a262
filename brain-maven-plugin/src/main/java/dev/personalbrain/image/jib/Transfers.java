package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Transfers several things at once, a few at a time. Unlike a pool for work, its size does not depend on the cores: it waits for networks. */
final class Transfers {
    private static final int AT_ONCE = 4;
    private static final int SECONDS_TO_END = 10;

    private Transfers() {}

    /** What is done with each thing; ends soon after its thread has been interrupted. */
    interface Transfer<T> {
        void run(T thing) throws IOException;
    }

    /**
     * The first failure ends it all. When this returns, nothing goes on in the background, but for a connection that hangs: it is given
     * ten seconds, and then left to its own time limit.
     */
    static <T> void run(Collection<T> things, Transfer<T> transfer) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE, Transfers::thread);
        try {
            CompletionService<Void> done = new ExecutorCompletionService<>(executor);
            things.forEach(thing -> done.submit(() -> {
                transfer.run(thing);
                return null;
            }));
            for (int left = things.size(); left > 0; left--) {
                done.take().get();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            end(executor);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "brain-transfer");
        thread.setDaemon(true);
        return thread;
    }

    private static IOException failure(ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
            return failure;
        }
        if (e.getCause() instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException(e.getCause());
    }

    private static void end(ExecutorService executor) throws IOException {
        executor.shutdownNow();
        try {
            executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("interrupted while blobs were transferred");
        interrupted.initCause(e);
        return interrupted;
    }
}
