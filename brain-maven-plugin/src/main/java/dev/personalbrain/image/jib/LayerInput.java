package dev.personalbrain.image.jib;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/** A layer's bytes, compared with its size and digest and counted while they are read. */
final class LayerInput extends FilterInputStream {
    private final LayerBlob layer;
    private final LayerProgress progress;

    private LayerInput(InputStream in, LayerBlob layer, LayerProgress progress) {
        super(in);
        this.layer = layer;
        this.progress = progress;
    }

    /** @throws UserException VERIFICATION, here or at the latest at the end, where bytes are missing or others */
    static LayerInput of(LayerBlob layer, LayerProgress progress) throws IOException {
        try {
            InputStream in = new VerifiedInput(
                    layer.content().open(),
                    layer.digest(),
                    layer.size(),
                    () -> broken(layer, "its content is not what its digest says", null));
            return new LayerInput(in, layer, progress);
        } catch (NoSuchFileException e) {
            throw broken(layer, e.getFile() + " is missing", e);
        }
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            progress.read(layer, 1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            progress.read(layer, count);
        }
        return count;
    }

    private static UserException broken(LayerBlob layer, String what, Exception cause) {
        return new UserException(
                ExitCode.VERIFICATION,
                "layer " + layer.name() + " (" + layer.digest() + ", " + layer.size() + " bytes): " + what
                        + ": run the build again, with another folder of -Dbrain.cache=DIR if need be",
                cause);
    }
}
