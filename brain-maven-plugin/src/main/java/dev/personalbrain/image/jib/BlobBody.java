package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** A blob on its way to a registry: each time from its first byte. Stops where its thread is interrupted. */
final class BlobBody implements RequestBody {
    private static final int CHUNK = 64 * 1024;

    private final String digest;
    private final long size;
    private final BlobContent content;
    private final Repository.UploadListener listener;
    private long told;

    BlobBody(String digest, long size, BlobContent content, Repository.UploadListener listener) {
        this.digest = digest;
        this.size = size;
        this.content = content;
        this.listener = listener;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        tell(-told);
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = opened()) {
            for (int read = read(in, chunk); read > 0; read = read(in, chunk)) {
                out.write(chunk, 0, read);
                tell(read);
            }
        }
    }

    private InputStream opened() throws UnreadableContent {
        try {
            return content.open();
        } catch (IOException e) {
            throw new UnreadableContent(e);
        }
    }

    /** 0 at the end, which has to come after the announced number of bytes and nowhere else. */
    private int read(InputStream in, byte[] chunk) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while " + digest + " was sent");
        }
        int read = Math.max(0, readable(in, chunk));
        if (told + read > size || read == 0 && told < size) {
            throw new UnreadableContent(new IOException(digest + " has other than its " + size + " bytes, from byte "
                    + told + " on: something changed it while it was sent"));
        }
        return read;
    }

    private static int readable(InputStream in, byte[] chunk) throws UnreadableContent {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw new UnreadableContent(e);
        }
    }

    private void tell(long bytes) {
        if (bytes != 0) {
            told += bytes;
            listener.sent(bytes);
        }
    }
}
