package dev.personalbrain.analysis;

import dev.personalbrain.checksum.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small text file of the cache that ends with the SHA-256 of what is before it: cut off or altered, it counts as absent. */
public final class SealedText {
    private static final int SEAL_CHARACTERS = 64;

    private SealedText() {}

    public static Optional<String> read(Path file) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String text = all.substring(0, Math.max(0, all.length() - SEAL_CHARACTERS));
            return all.equals(withSeal(text)) ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            // Absent, or of no use: what it held is worked out again.
            return Optional.empty();
        }
    }

    /** In one step; makes the file's folder where there is none. */
    public static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, withSeal(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String withSeal(String text) {
        return text + Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
