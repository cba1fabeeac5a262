package dev.personalbrain.image.jib;

import dev.personalbrain.archive.PieceStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A blob from a registry, as one stream however often the connection breaks: each time it goes on where it was. */
final class ResumingStream extends PieceStream {
    /** Less does not count as progress, which earns new attempts. */
    private static final long PROGRESS = 1024 * 1024;

    private final Source source;
    private final Patience patience;
    private Piece piece;
    private long position;
    private long furthest;
    private int failures;

    ResumingStream(Source source, Patience patience) {
        this.source = source;
        this.patience = patience;
    }

    /** Where the bytes come from. */
    interface Source {
        /** @throws RegistryFailure where it is for the {@link Patience} to decide what follows */
        Piece from(long position) throws IOException;
    }

    /** Waits before the next attempt, or throws where there is to be none. */
    interface Patience {
        void after(RegistryFailure failure, int failures) throws IOException;
    }

    /**
     * The blob's rest.
     *
     * @param length -1 where the registry does not say
     */
    record Piece(InputStream stream, long length) {}

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (true) {
            try {
                return length == 0 ? 0 : readOnce(bytes, offset, length);
            } catch (RegistryFailure e) {
                rest(e);
            }
        }
    }

    private int readOnce(byte[] bytes, int offset, int length) throws IOException {
        if (piece == null) {
            Piece next = source.from(position);
            piece = new Piece(next.stream(), next.length() < 0 ? -1 : position + next.length());
        }
        int read = readPiece(bytes, offset, length);
        position += Math.max(read, 0);
        return read;
    }

    /** The JDK takes a connection that ends early for the end of the body. */
    private int readPiece(byte[] bytes, int offset, int length) throws RegistryFailure {
        try {
            int read = piece.stream().read(bytes, offset, length);
            if (read < 0 && position < piece.length()) {
                throw new EOFException("the connection ended at byte " + position + " of " + piece.length());
            }
            return read;
        } catch (IOException e) {
            throw new RegistryFailure.Connection(e);
        }
    }

    private void rest(RegistryFailure failure) throws IOException {
        drop();
        if (position >= furthest + PROGRESS) {
            furthest = position;
            failures = 0;
        }
        failures++;
        patience.after(failure, failures);
    }

    /** What is broken already may break once more, which says nothing new. */
    private void drop() {
        try {
            close();
        } catch (IOException e) {
            // The piece is given up either way; whether there is to be another one is decided by what broke it.
        }
    }

    @Override
    public void close() throws IOException {
        if (piece != null) {
            InputStream done = piece.stream();
            piece = null;
            done.close();
        }
    }
}
