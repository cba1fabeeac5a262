package dev.personalbrain.image.jib;

import dev.personalbrain.application.ReproducibleTar;
import dev.personalbrain.image.ImagePlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A tar of an image's files: the same files give the same bytes. */
final class OutputTar implements OutputFiles {
    private static final ReproducibleTar.Attributes ATTRIBUTES = ReproducibleTar.Attributes.ofRoot(0644);

    private final ReproducibleTar tar;

    /** @param out closed with the tar */
    OutputTar(OutputStream out) {
        tar = new ReproducibleTar(out, ImagePlan.ENTRY_TIME, "");
    }

    @Override
    public void put(String name, long size, InputStream content) throws IOException {
        tar.file(name, ATTRIBUTES, size, content);
    }

    /** Ends the tar; after a failure in the middle of a file it fails too, and the stream is closed all the same. */
    @Override
    public void close() throws IOException {
        tar.close();
    }
}
