package dev.personalbrain.fetch;

import dev.personalbrain.checksum.Digest;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The file being fetched: what has arrived so far, hashed on its way in. Never grows beyond the request's size, or the one that the
 * source names where the request has none. Plain file access, not a channel: an interrupted thread must not close it.
 */
final class PartialFile implements Closeable {
    private static final int BUFFER_BYTES = 64 * 1024;
    /** More than any package has; where neither request nor source names a size, a source could go on for ever. */
    private static final long MAX_BYTES = 4L << 30;

    private final FetchRequest request;
    private final Path target;
    private final FetchListener listener;
    private final RandomAccessFile file;
    private final Digest digest;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long size;
    /** {@link FetchRequest#UNKNOWN} until somebody has told it. */
    private long total;

    private PartialFile(FetchRequest request, Path target, FetchListener listener) throws IOException {
        this.request = request;
        this.target = target;
        this.listener = listener;
        this.digest = request.checksum().digest();
        this.total = request.bytes();
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
        if (file.length() > limit()) {
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

    /**
     * Hears how long the source says that the file is.
     *
     * @param bytes {@link FetchRequest#UNKNOWN} where it does not say
     * @throws SourceException where the request says otherwise
     */
    void expect(long bytes) throws SourceException {
        boolean other = request.bytes() == FetchRequest.UNKNOWN ? bytes > MAX_BYTES : bytes != request.bytes();
        if (other && bytes != FetchRequest.UNKNOWN) {
            throw new SourceException(FailureKind.OTHER_SIZE, "another file, of " + bytes + " bytes");
        }
        total = bytes == FetchRequest.UNKNOWN ? request.bytes() : bytes;
    }

    private boolean isWhole() {
        return size == total;
    }

    /** Whole, as far as anybody knows, and right. */
    boolean isDone() {
        return (isWhole() || total == FetchRequest.UNKNOWN)
                && digest.hex().equals(request.checksum().hex());
    }

    private long limit() {
        return total == FetchRequest.UNKNOWN ? MAX_BYTES : total;
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
        digest.reset();
    }

    /** Appends until the file is whole or the stream ends, and reads no byte more. */
    void append(InputStream in, Pace pace) throws IOException, SourceException {
        while (!isWhole()) {
            if (Thread.currentThread().isInterrupted()) {
                throw FetchFailure.interrupted(null);
            }
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, limit() - size));
            if (count < 0 && total == FetchRequest.UNKNOWN) {
                return;
            }
            if (count <= 0) {
                throw new SourceException(FailureKind.BROKEN, "broke off after " + progress());
            }
            write(count);
            pace.arrived(count);
        }
    }

    String progress() {
        return size + (total == FetchRequest.UNKNOWN ? "" : " of " + total) + " bytes";
    }

    /** Checks a whole file; one that is wrong is thrown away. */
    void verify(FailureKind otherwise) throws SourceException {
        String actual = digest.hex();
        if (!actual.equals(request.checksum().hex())) {
            restart();
            throw new SourceException(
                    otherwise, "other bytes, " + request.checksum().with(actual));
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
        digest.update(buffer, 0, count);
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
