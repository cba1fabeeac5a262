package dev.personalbrain.install;

import dev.personalbrain.fetch.FetchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A few threads that stage modules. The first failure stops the others at their next piece of data; {@link #run} returns only once
 * all have stopped, so that nothing is written behind the caller's back.
 */
final class Workers {
    private static final int THREADS = 4;

    private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** One module's work. */
    interface Task {
        void run() throws IOException;
    }

    /** Runs the tasks, the first ones first; throws what the first one to fail has thrown. */
    void run(List<Task> all) throws IOException {
        tasks.addAll(all);
        Thread[] threads = new Thread[Math.min(THREADS, all.size())];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(this::work, "module-" + (i + 1));
            threads[i].setDaemon(true);
            threads[i].start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        rethrow(failure.get());
    }

    private void work() {
        for (Task task = tasks.poll(); task != null && failure.get() == null; task = tasks.poll()) {
            try {
                task.run();
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    private void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                failure.compareAndSet(null, new Stopped());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Passes events on, and stops the thread that reports one after another thread has failed. */
    InstallListener stopping(InstallListener listener) {
        return new InstallListener() {
            @Override
            public void started(FetchRequest request, String source) {
                listener.started(request, source);
            }

            @Override
            public void received(FetchRequest request, long bytes) {
                if (failure.get() != null) {
                    throw new Stopped();
                }
                listener.received(request, bytes);
            }

            @Override
            public void retrying(FetchRequest request, String source, String reason, long waitMillis) {
                listener.retrying(request, source, reason, waitMillis);
            }

            @Override
            public void finished(FetchRequest request) {
                listener.finished(request);
            }
        };
    }

    /** Not a failure of its own. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
