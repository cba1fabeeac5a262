package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * A few threads that stage modules, or flush what is staged. The first failure interrupts the others, in the middle of a download or of a wait; {@link #run}
 * returns only once all have stopped, so that nothing is written behind the caller's back.
 */
final class Workers {
    private static final int THREADS = 4;

    private final Queue<Task> tasks;
    private final List<Thread> threads;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** What one of them does at a time. */
    interface Task {
        void run() throws IOException;
    }

    private Workers(List<Task> tasks) {
        this.tasks = new ConcurrentLinkedQueue<>(tasks);
        this.threads = IntStream.rangeClosed(1, Math.min(THREADS, tasks.size()))
                .mapToObj(number -> new Thread(this::work, "module-" + number))
                .toList();
    }

    /** Runs the tasks, the first ones first; throws what the first one to fail has thrown. */
    static void run(List<Task> tasks) throws IOException {
        Workers workers = new Workers(tasks);
        workers.threads.forEach(thread -> thread.setDaemon(true));
        workers.threads.forEach(Thread::start);
        workers.join();
        rethrow(workers.failure.get());
    }

    private void work() {
        for (Task task = tasks.poll(); task != null && failure.get() == null; task = tasks.poll()) {
            try {
                task.run();
            } catch (Throwable e) {
                fail(e);
            }
        }
    }

    private void fail(Throwable e) {
        if (failure.compareAndSet(null, e)) {
            threads.forEach(Thread::interrupt);
        }
    }

    private void join() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    fail(new UserException(ExitCode.TARGET, "interrupted while modules were installed", e));
                }
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
}
