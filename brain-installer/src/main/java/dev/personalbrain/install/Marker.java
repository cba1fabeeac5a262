package dev.personalbrain.install;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@code .installed}: says that a folder of modules is complete, and what it was made from. Two lines: the SHA-256 of the manifest's
 * bytes, and the platform. Written last.
 */
public record Marker(String manifestSha256, Platform platform) {
    public static final String NAME = ".installed";

    /** Whether this folder is complete and is what this marker stands for; a marker that cannot be read stands for nothing. */
    boolean isIn(Path folder) {
        Path file = folder.resolve(NAME);
        byte[] expected = bytes();
        if (!isAnyIn(folder)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(expected.length + 1), expected);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether this folder has been complete for some manifest. */
    static boolean isAnyIn(Path folder) {
        return !Files.isSymbolicLink(folder) && Files.isRegularFile(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
    }

    /** Before a complete folder is deleted: a part of it must never be taken for the whole. */
    static void removeFrom(Path folder) throws IOException {
        if (Files.deleteIfExists(folder.resolve(NAME))) {
            Durable.folder(folder);
        }
    }

    /** Everything else in the folder has been flushed to the disk before. */
    void writeTo(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Files.write(file, bytes());
        Durable.file(file);
        Durable.folder(folder);
    }

    /** What the file holds. */
    public byte[] bytes() {
        return (manifestSha256 + "\n" + platform + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
