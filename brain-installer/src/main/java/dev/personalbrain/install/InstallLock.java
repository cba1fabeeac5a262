package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps a target folder for one installer at a time: among processes by a lock on a file, which the system lets go when the process
 * dies, and among threads of this process by a set. The file stays.
 */
final class InstallLock implements AutoCloseable {
    private static final Set<Path> HELD = new HashSet<>();
    private static final long PAUSE_MILLIS = 100;

    private final Path file;
    private final FileChannel channel;

    private InstallLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits until nobody else has it.
     *
     * @throws UserException TARGET where that takes longer than {@code limit}
     */
    static InstallLock acquire(TargetFolder target, Duration limit, InstallListener listener) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        Path file = target.lock().getParent().toRealPath().resolve(target.lock().getFileName());
        InstallLock lock = tryAcquire(file);
        if (lock == null) {
            listener.waiting(target.root());
        }
        while (lock == null) {
            if (System.nanoTime() > deadline) {
                throw new UserException(
                        ExitCode.TARGET,
                        target.root() + ": another installer has been at work here for more than " + limit.toSeconds()
                                + " s: wait for it, or end it, and try again");
            }
            pause();
            lock = tryAcquire(file);
        }
        return lock;
    }

    /** The set first: closing any channel to the file would let go the lock that this process holds. */
    private static InstallLock tryAcquire(Path file) throws IOException {
        synchronized (HELD) {
            if (!HELD.add(file)) {
                return null;
            }
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            lock = channel.tryLock();
            return lock == null ? null : new InstallLock(file, channel);
        } catch (OverlappingFileLockException e) {
            // The set of another class loader has it: Maven loads a plugin more than once.
            return null;
        } finally {
            if (lock == null) {
                release(file, channel);
            }
        }
    }

    private static void release(Path file, FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            synchronized (HELD) {
                HELD.remove(file);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserException(ExitCode.TARGET, "interrupted while waiting for another installer", e);
        }
    }

    @Override
    public void close() throws IOException {
        release(file, channel);
    }
}
