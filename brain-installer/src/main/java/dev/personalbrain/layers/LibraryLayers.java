package dev.personalbrain.layers;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Divides a folder of libraries so that its parts can become layers of an image: {@code GROUP/lib/x.jar}, with the groups of {@link
 * LibraryGroups}. Every group has its folder, even where nothing is in it.
 */
public record LibraryLayers(Path libraries, LibraryGroups groups) {
    private static final String MAKER = "layers";
    private static final String LIB = "lib";

    public LibraryLayers {
        libraries = libraries.toAbsolutePath().normalize();
        Stream.concat(groups.alone().stream(), groups.changing().stream()).forEach(LibraryLayers::checkName);
    }

    private static void checkName(String name) {
        boolean safe = !name.startsWith(".")
                && name.chars().noneMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each));
        if (!safe) {
            throw new UserException(
                    ExitCode.USAGE,
                    "'" + name + "' is not the name of a library (expected: as guava, for guava-33.8.0-jre.jar)");
        }
    }

    /**
     * @return how many files there are
     * @throws UserException USAGE where something in the folder is no file; TARGET
     */
    public int write(Path folder) {
        if (!Files.isDirectory(libraries)) {
            throw new UserException(ExitCode.USAGE, "--libraries " + libraries + ": no such folder");
        }
        try (LayersFolder layers = LayersFolder.begin(folder, MAKER, List.of(libraries))) {
            makeFolders(layers);
            int count = copyAll(layers);
            layers.finish();
            return count;
        } catch (IOException e) {
            throw LayersFolder.failed(folder, e);
        }
    }

    private void makeFolders(LayersFolder layers) throws IOException {
        for (String name : groups.alone()) {
            layers.createFolder(name, LIB);
        }
        for (int number = 1; number <= groups.groups(); number++) {
            layers.createFolder(LibraryGroups.shared(number), LIB);
        }
        layers.createFolder(LibraryGroups.CHANGING, LIB);
    }

    private int copyAll(LayersFolder layers) throws IOException {
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(libraries)) {
            for (Path file : files) {
                copy(file, layers);
                count++;
            }
        }
        return count;
    }

    private void copy(Path file, LayersFolder layers) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UserException(
                    ExitCode.USAGE, "--libraries " + libraries + ": " + file.getFileName() + " is not a file");
        }
        String name = file.getFileName().toString();
        layers.copy(file, groups.groupOf(name), LIB + "/" + name, false);
    }
}
