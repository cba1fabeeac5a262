package dev.personalbrain.image.jib;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;

/** Copies a layer's bytes and compares them with its size and digest on the way, wherever they come from. */
record VerifiedBlob(LayerBlob layer) {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** Told how many bytes more have been copied. */
    interface Progress {
        void copied(LayerBlob layer, long bytes);
    }

    /** @throws UserException VERIFICATION after some bytes have been written, where they are missing or others */
    void copy(OutputStream out, Progress progress) throws IOException {
        Sha256 sha256 = new Sha256();
        long copied = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = layer.content().open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                copied += count;
                requireAtMostItsSize(copied);
                sha256.update(buffer, 0, count);
                out.write(buffer, 0, count);
                progress.copied(layer, count);
            }
        } catch (NoSuchFileException e) {
            throw broken("its file is missing: " + e.getFile(), e);
        }
        requireAll(copied, sha256.hex());
    }

    private void requireAtMostItsSize(long copied) {
        if (copied > layer.size()) {
            throw broken("there are more bytes than the " + layer.size() + " that it has", null);
        }
    }

    private void requireAll(long copied, String sha256) {
        if (copied < layer.size()) {
            throw broken("there are " + copied + " bytes of the " + layer.size() + " that it has", null);
        }
        if (!layer.digest().equals(Digests.PREFIX + sha256)) {
            throw broken("its bytes have the digest " + Digests.PREFIX + sha256, null);
        }
    }

    private UserException broken(String what, Exception cause) {
        return new UserException(
                ExitCode.VERIFICATION,
                "layer '" + layer.name() + "' (" + layer.digest() + "): " + what
                        + ": nothing was made of it; build again, and delete the cache folder (-Dbrain.cache) where that does not"
                        + " help",
                cause);
    }
}
