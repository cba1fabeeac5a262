package dev.personalbrain.release;

import dev.personalbrain.application.StagedFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A release on its way: made beside its place, and moved there when it is complete. */
final class StagedRelease implements Closeable {
    private final StagedFiles staged;
    private final Path target;
    private final String name;

    private StagedRelease(StagedFiles staged, Path target, String name) {
        this.staged = staged;
        this.target = target;
        this.name = name;
    }

    static StagedRelease in(Path target, String name) throws IOException {
        return new StagedRelease(StagedFiles.in(target), target, name);
    }

    ReleaseFiles files() {
        return ReleaseFiles.in(staged.folder(), name);
    }

    /** Each of the three in one step; an older release of the same name goes. */
    ReleaseFiles moveIntoPlace() throws IOException {
        ReleaseFiles made = files();
        for (Path each : List.of(made.folder(), made.archive(), made.checksum())) {
            staged.place(each.getFileName().toString());
        }
        return ReleaseFiles.in(target, name);
    }

    /** Removes whatever was not moved into place. */
    @Override
    public void close() throws IOException {
        staged.close();
    }
}
