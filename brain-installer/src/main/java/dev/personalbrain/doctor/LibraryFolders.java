package dev.personalbrain.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a machine's loader looks for libraries: {@code ld.so(8)}; musl: {@code ldso/dynlink.c}. The cache, which only tells faster what
 * is in the configured folders, is not read.
 *
 * @param system the root of the file system
 */
record LibraryFolders(Path system, Map<String, String> environment) {
    private static final List<String> USUAL =
            List.of("lib", "usr/lib", "lib64", "usr/lib64", "usr/local/lib", "usr/local/lib64");
    private static final int MAX_INCLUDES = 100;

    /** {@code LD_LIBRARY_PATH}, which counts before everything else. */
    List<Path> configured() {
        return folders(environment.getOrDefault("LD_LIBRARY_PATH", ""), "[:;]")
                .map(Path::of)
                .toList();
    }

    /** Those of the system's own configuration, and those that every loader knows. */
    List<Path> ofSystem() {
        Set<Path> folders = new LinkedHashSet<>();
        Set<Path> seen = new LinkedHashSet<>();
        readConfiguration(system.resolve("etc/ld.so.conf"), folders, seen);
        for (Path file : matching(system.resolve("etc"), "ld-musl-*.path")) {
            folders(TextFile.read(file), "[:\n]").forEach(folder -> folders.add(inSystem(folder)));
        }
        USUAL.forEach(folder -> folders.add(system.resolve(folder)));
        return List.copyOf(folders);
    }

    private void readConfiguration(Path file, Set<Path> folders, Set<Path> seen) {
        if (!seen.add(file) || seen.size() > MAX_INCLUDES) {
            return;
        }
        for (String line : TextFile.read(file).split("\n")) {
            String words = line.replaceFirst("#.*", "").strip();
            if (words.startsWith("include ")) {
                included(words.substring("include ".length()).strip())
                        .forEach(each -> readConfiguration(each, folders, seen));
            } else if (words.startsWith("/")) {
                folders.add(inSystem(words));
            }
        }
    }

    /** A relative one begins at {@code /etc}. */
    private List<Path> included(String pattern) {
        String path = pattern.startsWith("/") ? pattern.substring(1) : "etc/" + pattern;
        int slash = path.lastIndexOf('/');
        return matching(system.resolve(path.substring(0, slash)), path.substring(slash + 1));
    }

    private static List<Path> matching(Path folder, String pattern) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(files::add);
        } catch (IOException e) {
            return List.of();
        }
        return files.stream().sorted().toList();
    }

    private Path inSystem(String absolute) {
        return system.resolve(absolute.substring(1));
    }

    private static Stream<String> folders(String text, String separator) {
        return Stream.of(text.split(separator)).map(String::strip).filter(folder -> folder.startsWith("/"));
    }
}
