package dev.personalbrain.image.jib;

import dev.personalbrain.archive.PieceStream;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A blob as one stream, from the first of several repositories; where one gives up, the next goes on. */
final class MirrorStream extends PieceStream {
    private final Deque<Repository> left;
    private final String digest;
    private final BiConsumer<Repository, UserException> failed;
    private final Set<Repository> used = new LinkedHashSet<>();
    private InputStream current = InputStream.nullInputStream();
    private boolean isOpen;
    private long position;

    /** @param repositories at least one; the last one's failure is this stream's own */
    MirrorStream(List<Repository> repositories, String digest, BiConsumer<Repository, UserException> failed) {
        this.left = new ArrayDeque<>(repositories);
        this.digest = digest;
        this.failed = failed;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (true) {
            try {
                open();
                int read = current.read(bytes, offset, length);
                used.add(left.element());
                position += Math.max(read, 0);
                return read;
            } catch (UserException e) {
                next(e);
            }
        }
    }

    /** Whose bytes are in it, or who said that there are no more. */
    Set<Repository> used() {
        return Set.copyOf(used);
    }

    private void open() throws IOException {
        if (!isOpen) {
            current = left.element().open(digest);
            isOpen = true;
            skip();
        }
    }

    private void skip() throws IOException {
        try {
            current.skipNBytes(position);
        } catch (EOFException e) {
            throw new UserException(
                    ExitCode.VERIFICATION, left.element() + " delivers fewer bytes than there are of " + digest, e);
        }
    }

    private void next(UserException failure) throws IOException {
        if (left.size() == 1) {
            throw failure;
        }
        close();
        isOpen = false;
        failed.accept(left.remove(), failure);
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
