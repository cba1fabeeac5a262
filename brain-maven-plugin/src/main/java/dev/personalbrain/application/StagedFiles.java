package dev.personalbrain.application;

import dev.personalbrain.install.FileTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder beside the outputs in which they are made, and from which each is moved into place when it is complete. */
public final class StagedFiles implements Closeable {
    private final Path target;
    private final Path stage;

    private StagedFiles(Path target, Path stage) {
        this.target = target;
        this.stage = stage;
    }

    /** @param target the folder of the outputs; made where it is not there */
    public static StagedFiles in(Path target) throws IOException {
        Files.createDirectories(target);
        return new StagedFiles(target, Files.createTempDirectory(target, ".staged"));
    }

    /** Where the outputs are made, each under its own name. */
    public Path folder() {
        return stage;
    }

    /** Moves an output into place, in one step; an older one of the same name goes, and comes back where that fails. */
    public void place(String name) throws IOException {
        replace(stage.resolve(name), target.resolve(name), stage.resolve("old-" + name));
    }

    /**
     * Moves what is made over what may be there: a file in one step; a folder, which no system replaces, in two, and the old one comes
     * back where the second fails.
     *
     * @param old where it goes, on the same file system as the others
     */
    public static void replace(Path made, Path target, Path old) throws IOException {
        boolean folders = Files.isDirectory(made) || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
        if (folders && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(target, old);
        }
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(old, target);
            }
            throw e;
        }
    }

    /** Removes whatever was not moved into place. */
    @Override
    public void close() throws IOException {
        FileTree.delete(stage);
    }
}
