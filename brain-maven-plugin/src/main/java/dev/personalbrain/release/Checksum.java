package dev.personalbrain.release;

import dev.personalbrain.checksum.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's SHA-256 in the form that {@code sha256sum -c} reads. */
final class Checksum {
    private Checksum() {}

    static void write(Path file, Path checksum) throws IOException {
        Files.writeString(checksum, Sha256.of(file) + "  " + file.getFileName() + "\n");
    }
}
