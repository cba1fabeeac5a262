package dev.personalbrain.image.jib;

import dev.personalbrain.analysis.CacheFailure;
import dev.personalbrain.error.UserException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file of the cache on its way: written under a name that nobody looks for, and moved to its own when it is complete. Closed before
 * that, nothing of it stays. What the disk refuses, full or not writable, is a {@link UserException}.
 */
final class CacheDraft extends OutputStream {
    static final String PREFIX = ".draft";
    static final String SUFFIX = ".tmp";

    private final Path temporary;
    private final OutputStream out;

    private CacheDraft(Path temporary, OutputStream out) {
        this.temporary = temporary;
        this.out = out;
    }

    /** Makes the folder where there is none. */
    static CacheDraft in(Path folder) {
        try {
            StaleDrafts.sweep(Files.createDirectories(folder));
            // Not one of createTempFile, which nobody else may read: users may share a cache.
            Path temporary = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX);
            OutputStream out =
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new CacheDraft(temporary, new BufferedOutputStream(out));
        } catch (IOException e) {
            throw CacheFailure.of(folder, e);
        }
    }

    @Override
    public void write(int value) {
        writing(() -> out.write(value));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        writing(() -> out.write(bytes, offset, length));
    }

    /** Whoever reads the draft before it is moved flushes it first. */
    @Override
    public void flush() {
        writing(out::flush);
    }

    /** Where the bytes are until they are moved. */
    Path temporary() {
        return temporary;
    }

    /** In one step; a file that another build has put there meanwhile is replaced. */
    void moveTo(Path target) {
        writing(() -> {
            out.close();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /** Deletes what has not been moved. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            // The last bytes of a file that nobody will read: whoever wanted it has been told by moveTo.
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void writing(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw CacheFailure.of(temporary.getParent(), e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
