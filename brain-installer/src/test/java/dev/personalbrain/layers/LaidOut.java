package dev.personalbrain.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A folder of layers as lines: mode, seconds since 1970, path. */
final class LaidOut {
    private LaidOut() {}

    static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(file -> line(folder, file)).toList();
        }
    }

    /** The files alone, without mode and time. */
    static List<String> files(Path folder) throws IOException {
        return lines(folder).stream()
                .filter(line -> line.startsWith("-"))
                .map(line -> line.split(" ", 3)[2])
                .toList();
    }

    private static String line(Path folder, Path file) {
        try {
            if (Files.isSymbolicLink(file)) {
                return "l--------- " + seconds(file) + " " + folder.relativize(file) + " -> "
                        + Files.readSymbolicLink(file);
            }
            return (Files.isDirectory(file) ? "d" : "-")
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                    + seconds(file) + " " + folder.relativize(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis() / 1000.0;
    }
}
