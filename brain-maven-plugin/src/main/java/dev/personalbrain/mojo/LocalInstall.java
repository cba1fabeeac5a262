package dev.personalbrain.mojo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Tells a file that was put into the local repository by {@code mvn install} from one that was downloaded: the resolver notes it
 * beside the file, in {@code _remote.repositories}, as a line {@code <file>><repository>=}, where an installed file has no
 * repository.
 */
final class LocalInstall {
    private static final String NOTES = "_remote.repositories";

    private LocalInstall() {}

    /**
     * False where there are no notes: then nothing speaks against a repository having it.
     *
     * @param file in the local repository
     * @param repositoryPath its last part is the name under which the notes know the file
     */
    static boolean isOnlyInstalled(Path file, String repositoryPath) {
        Path notes = file.resolveSibling(NOTES);
        if (!Files.isRegularFile(notes)) {
            return false;
        }
        String name = repositoryPath.substring(repositoryPath.lastIndexOf('/') + 1);
        List<String> origins = read(notes).stringPropertyNames().stream()
                .filter(key -> key.startsWith(name + ">"))
                .toList();
        return !origins.isEmpty() && origins.stream().allMatch(key -> key.equals(name + ">"));
    }

    private static Properties read(Path notes) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(notes)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
