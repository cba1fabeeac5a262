package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that an image's files are written to. */
record OutputFolder(Path folder) implements OutputFiles {
    @Override
    public void put(String name, long size, InputStream content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
    }

    @Override
    public void close() {
        // Every file has been closed.
    }
}
