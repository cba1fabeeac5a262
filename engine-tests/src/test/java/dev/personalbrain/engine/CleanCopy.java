package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A project as it is checked out: without {@code target}. */
final class CleanCopy {
    private CleanCopy() {}

    /** @param to made */
    static Path of(Path project, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : (Iterable<Path>) files.filter(file -> belongs(project.relativize(file)))::iterator) {
                Path copy = to.resolve(project.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, copy, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return to;
    }

    private static boolean belongs(Path path) {
        return !path.startsWith("target");
    }
}
