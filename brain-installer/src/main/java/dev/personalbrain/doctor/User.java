package dev.personalbrain.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who runs this, and whose something is. */
final class User {
    static final String ROOT = "root";

    private User() {}

    static String current() {
        return System.getProperty("user.name");
    }

    static String ownerOf(Path path) throws IOException {
        return Files.getOwner(path).getName();
    }

    /** The path itself, or the nearest folder above it that is there. */
    static Path nearest(Path path) {
        Path each = path.toAbsolutePath().normalize();
        while (!Files.exists(each)) {
            each = each.getParent();
        }
        return each;
    }
}
