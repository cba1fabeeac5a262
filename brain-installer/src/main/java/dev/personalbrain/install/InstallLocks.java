package dev.personalbrain.install;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The locks of several folders, always taken in the same order. */
final class InstallLocks implements AutoCloseable {
    private final Deque<InstallLock> held = new ArrayDeque<>();

    private InstallLocks() {}

    /** @throws dev.personalbrain.error.UserException TARGET where one of them takes longer than {@code limit} */
    static InstallLocks acquire(List<TargetFolder> targets, Duration limit, InstallListener listener)
            throws IOException {
        InstallLocks locks = new InstallLocks();
        try {
            for (TargetFolder target : targets) {
                locks.held.push(InstallLock.acquire(target, limit, listener));
            }
            return locks;
        } catch (IOException | RuntimeException e) {
            locks.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }
}
