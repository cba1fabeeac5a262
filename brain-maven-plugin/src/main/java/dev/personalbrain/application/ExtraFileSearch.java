package dev.personalbrain.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is meant in an extra folder: files, links, and folders, the empty ones too. Links are not followed. */
final class ExtraFileSearch {
    private final ExtraDirectory directory;
    private final List<Path> found = new ArrayList<>();

    ExtraFileSearch(ExtraDirectory directory) {
        this.directory = directory;
    }

    /** Sorted by name within each folder, folders before what is in them. */
    List<Path> paths() throws IOException {
        if (!Files.isDirectory(directory.from())) {
            throw ExtraFileRules.invalid("'" + directory.from() + "' is not a folder: give one, or leave it out");
        }
        search(directory.from());
        return found;
    }

    private void search(Path folder) throws IOException {
        for (Path path : children(folder)) {
            ExtraFileRules.requireName(path);
            String name = name(directory.from(), path);
            if (directory.isExcluded(name)) {
                continue;
            }
            if (directory.contains(name)) {
                found.add(path);
            }
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                search(path);
            }
        }
    }

    /** Relative, with {@code /} on every machine. */
    static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
