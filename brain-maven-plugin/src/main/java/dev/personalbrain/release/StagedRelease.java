package dev.personalbrain.release;

import dev.personalbrain.install.FileTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A folder beside the target in which a release is made, and from which it is moved into place when it is complete. */
final class StagedRelease implements Closeable {
    private final Path target;
    private final Path stage;
    private final String name;

    private StagedRelease(Path target, Path stage, String name) {
        this.target = target;
        this.stage = stage;
        this.name = name;
    }

    static StagedRelease in(Path target, String name) throws IOException {
        Files.createDirectories(target);
        return new StagedRelease(target, Files.createTempDirectory(target, ".release"), name);
    }

    ReleaseFiles files() {
        return ReleaseFiles.in(stage, name);
    }

    /** Each of the three in one step; an older release of the same name goes. */
    ReleaseFiles moveIntoPlace() throws IOException {
        ReleaseFiles made = files();
        ReleaseFiles placed = ReleaseFiles.in(target, name);
        replace(made.folder(), placed.folder());
        replace(made.archive(), placed.archive());
        replace(made.checksum(), placed.checksum());
        return placed;
    }

    /** Removes the stage, and with it whatever was not moved into place. */
    @Override
    public void close() throws IOException {
        FileTree.delete(stage);
    }

    private void replace(Path made, Path placed) throws IOException {
        if (Files.exists(placed, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(placed, stage.resolve("old-" + placed.getFileName()));
        }
        Files.move(made, placed);
    }
}
