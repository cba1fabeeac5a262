package dev.personalbrain.application;

import dev.personalbrain.install.FileTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

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
        Path placed = target.resolve(name);
        Path old = stage.resolve("old-" + name);
        if (Files.exists(placed, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(placed, old);
        }
        try {
            Files.move(stage.resolve(name), placed);
        } catch (IOException e) {
            if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(old, placed);
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
