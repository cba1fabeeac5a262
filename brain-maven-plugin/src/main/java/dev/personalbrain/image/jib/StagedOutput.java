package dev.personalbrain.image.jib;

import dev.personalbrain.application.StagedFiles;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.OutputPlace;
import dev.personalbrain.install.FileTree;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Makes a file or folder beside its target and moves it there when it is complete; what was there before is replaced. */
final class StagedOutput {
    /** Less than this is no room. */
    private static final long FULL = 1L << 20;

    private StagedOutput() {}

    /** What makes it. */
    interface Maker {
        /** @param stage not there yet; a file or folder is to be made there */
        void make(Path stage) throws IOException;
    }

    /** @throws UserException TARGET where the disk has become full, where nothing may be written, or something else than an image is there */
    static void make(Path target, Maker maker) throws IOException {
        requireReplaceable(target);
        OutputPlace place = new OutputPlace("<outputPaths><tar>", target);
        Path folder = folderFor(place);
        try {
            Path stage = folder.resolve("new");
            maker.make(stage);
            place.write(() -> StagedFiles.replace(stage, target, folder.resolve("old")));
        } catch (IOException e) {
            if (isFull(folder)) {
                throw full(target, e);
            }
            throw e;
        } finally {
            FileTree.delete(folder);
        }
    }

    private static Path folderFor(OutputPlace place) throws IOException {
        try {
            Path parent = Files.createDirectories(place.target().getParent());
            return Files.createTempDirectory(parent, ".image");
        } catch (FileSystemException e) {
            throw place.unwritable(e);
        }
    }

    /** Whoever mistypes a path loses no folder, and no device. */
    private static void requireReplaceable(Path target) throws IOException {
        boolean mayGo =
                Files.isDirectory(target) ? isImage(target) : !Files.exists(target) || Files.isRegularFile(target);
        if (!mayGo) {
            throw new UserException(
                    ExitCode.TARGET,
                    "<outputPaths><tar> '" + target
                            + "' is there already, and neither a file nor the folder of an image:"
                            + " it is not replaced; name another place");
        }
    }

    private static boolean isImage(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.isRegularFile(folder.resolve(OciLayout.MARKER))
                    || files.findAny().isEmpty();
        }
    }

    private static boolean isFull(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < FULL;
    }

    private static UserException full(Path target, IOException cause) {
        return new UserException(
                ExitCode.TARGET, target + ": the disk is full: free some space and build again", cause);
    }
}
