package dev.personalbrain.image.jib;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that an image's files are written to. */
record OutputFolder(Path folder, VerifiedBlob.Progress progress) implements OutputFiles {
    @Override
    public void put(String name, byte[] content) throws IOException {
        Files.write(file(name), content);
    }

    @Override
    public void put(String name, LayerBlob layer) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(name)))) {
            new VerifiedBlob(layer).copy(out, progress);
        }
    }

    @Override
    public void close() {
        // Every file has been closed.
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }
}
