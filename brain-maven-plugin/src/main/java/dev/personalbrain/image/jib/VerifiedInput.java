package dev.personalbrain.image.jib;

import dev.personalbrain.checksum.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Delivers the bytes of a size and a digest, or fails: at the first byte too many, or at the end. Whoever stops before the end has
 * verified nothing.
 */
final class VerifiedInput extends FilterInputStream {
    private final String digest;
    private final long size;
    private final Supplier<? extends RuntimeException> failure;
    private final Sha256 sha256 = new Sha256();
    private long count;

    /**
     * @param digest {@code sha256:} in front
     * @param failure what to throw where the bytes are others
     */
    VerifiedInput(InputStream in, String digest, long size, Supplier<? extends RuntimeException> failure) {
        super(in);
        this.digest = digest;
        this.size = size;
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            sha256.update(bytes, offset, read);
            count += read;
        }
        if (count > size || read < 0 && !isComplete()) {
            throw failure.get();
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean isComplete() {
        return count == size && digest.equals(Digests.PREFIX + sha256.hex());
    }
}
