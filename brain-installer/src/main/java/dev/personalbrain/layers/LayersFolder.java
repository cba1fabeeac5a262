package dev.personalbrain.layers;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.Durable;
import dev.personalbrain.install.FileTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder that is laid out for an image's build, one folder in it for each layer: complete, or not there. It is made beside its
 * place and renamed; one that was made here before is replaced. All times are the same; folders are 0755.
 */
final class LayersFolder implements AutoCloseable {
    /** Says who has made the folder, so that nothing else is ever deleted. */
    static final String NAME = ".brain-layers";

    private static final FileTime TIME = FileTime.from(1, TimeUnit.SECONDS);

    private final Path folder;
    private final String maker;
    private final Path staging;

    private LayersFolder(Path folder, String maker, Path staging) {
        this.folder = folder;
        this.maker = maker;
        this.staging = staging;
    }

    /**
     * @param maker the command, for whoever finds the folder there the next time
     * @param sources what is copied from; must lie elsewhere
     * @throws UserException TARGET where something else is in the way
     */
    static LayersFolder begin(Path folder, String maker, List<Path> sources) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        for (Path source : sources) {
            if (place.startsWith(source) || source.startsWith(place)) {
                throw refusal(place, "lies in the way of " + source + ", which is copied");
            }
        }
        check(place, maker);
        Durable.createFolder(place.getParent());
        Path staging = Files.createTempDirectory(place.getParent(), "." + place.getFileName() + "-");
        return new LayersFolder(place, maker, staging);
    }

    private static void check(Path place, String maker) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal(place, "is no folder");
        }
        Path note = place.resolve(NAME);
        if (Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.readString(note).equals(maker + "\n")) {
                throw refusal(place, "holds the layers of another command");
            }
        } else if (!isEmpty(place)) {
            throw refusal(place, "holds files that were not made here");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    private static UserException refusal(Path place, String what) {
        return new UserException(
                ExitCode.TARGET,
                "--layers " + place + ": " + what + ": name another folder, one that is empty or not there yet");
    }

    static UserException failed(Path folder, IOException e) {
        return new UserException(
                ExitCode.TARGET,
                "--layers " + folder + ": cannot be made: " + e.getMessage() + " ("
                        + e.getClass().getSimpleName() + ")",
                e);
    }

    /** Makes a folder of a layer. */
    void createFolder(String layer, String path) throws IOException {
        Durable.createFolder(tree().resolve(layer).resolve(path));
    }

    /** Copies a file into a layer: 0755 or 0644, whatever the mode of the original. */
    void copy(Path file, String layer, String path, boolean executable) throws IOException {
        Path copy = tree().resolve(layer).resolve(path);
        Durable.createFolder(copy.getParent());
        Files.copy(file, copy);
        Durable.setFileMode(copy, executable);
    }

    /** Copies a symbolic link into a layer. */
    void copyLink(Path link, String layer, String path) throws IOException {
        Path copy = tree().resolve(layer).resolve(path);
        Durable.createFolder(copy.getParent());
        Files.createSymbolicLink(copy, Files.readSymbolicLink(link));
    }

    /** Puts it into its place. */
    void finish() throws IOException {
        Path note = Files.writeString(tree().resolve(NAME), maker + "\n");
        Durable.setMode(note, Durable.FILE_MODE);
        setTimes();
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(folder, staging.resolve("old"), ATOMIC_MOVE);
        }
        Files.move(tree(), folder, ATOMIC_MOVE);
    }

    /** Folders behind what is in them, since that changes theirs. */
    private void setTimes() throws IOException {
        try (Stream<Path> walk = Files.walk(tree())) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                setTime(each);
            }
        }
    }

    /** Of a link itself, which may lead into another layer. */
    private static void setTime(Path file) throws IOException {
        Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(TIME, null, null);
    }

    private Path tree() {
        return staging.resolve("new");
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(staging);
    }
}
