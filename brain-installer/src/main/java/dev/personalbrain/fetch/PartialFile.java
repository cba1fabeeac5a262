package dev.personalbrain.fetch;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The file being fetched: what has arrived so far, hashed on its way in. Never grows beyond the request's size. Plain file access,
 * not a channel: an interrupted thread must not close it.
 */
final class PartialFile implements Closeable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final FetchRequest request;
    private final Path target;
    private final FetchListener listener;
    private final RandomAccessFile file;
    private final Sha256 sha256 = new Sha256();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long size;

    private PartialFile(FetchRequest request, Path target, FetchListener listener) throws IOException {
        this.request = request;
        this.target = target;
        this.listener = listener;
        this.file = new RandomAccessFile(target.toFile(), "rw");
    }

    /** Takes up what an earlier try left there, unless it is too long or whole and wrong. */
    static PartialFile open(FetchRequest request, Path target, FetchListener listener) {
        try {
            PartialFile partial = new PartialFile(request, target, listener);
            partial.takeUp();
            return partial;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private void takeUp() throws IOException {
        if (file.length() > request.bytes()) {
            restart();
        }
        for (int count = file.read(buffer); count > 0; count = file.read(buffer)) {
            arrived(count);
        }
        if (isWhole() && !isDone()) {
            restart();
        }
    }

    long size() {
        return size;
    }

    private boolean isWhole() {
        return size == request.bytes();
    }

    /** Whole and right. */
    boolean isDone() {
        return isWhole() && sha256.hex().equals(request.sha256());
    }

    /** Throws away what has arrived. */
    void restart() {
        try {
            file.setLength(0);
            file.seek(0);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
        if (size > 0) {
            listener.received(request, -size);
        }
        size = 0;
        sha256.reset();
    }

    /** Appends until the file is whole or the stream ends, and reads no byte more. */
    void append(InputStream in, Pace pace) throws IOException, SourceException {
        while (!isWhole()) {
            if (Thread.currentThread().isInterrupted()) {
                throw FetchFailure.interrupted(null);
            }
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, request.bytes() - size));
            if (count < 0) {
                throw new SourceException(FailureKind.BROKEN, "broke off after " + progress());
            }
            write(count);
            pace.arrived(count);
        }
    }

    String progress() {
        return size + " of " + request.bytes() + " bytes";
    }

    /** Checks a whole file; one that is wrong is thrown away. */
    void verify(FailureKind otherwise) throws SourceException {
        String actual = sha256.hex();
        if (!actual.equals(request.sha256())) {
            restart();
            throw new SourceException(otherwise, "other bytes, SHA-256 " + actual);
        }
    }

    private void write(int count) {
        try {
            file.write(buffer, 0, count);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
        arrived(count);
    }

    private void arrived(int count) {
        sha256.update(buffer, 0, count);
        size += count;
        listener.received(request, count);
    }

    private static UserException unwritable(Path target, IOException cause) {
        return new UserException(
                ExitCode.TARGET,
                target + " cannot be written: " + cause.getMessage()
                        + " (expected a folder that this user may write, with free space)",
                cause);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }
}
