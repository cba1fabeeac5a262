package dev.personalbrain.release;

import java.nio.file.Path;

/** What a release consists of: the folder, the archive of it, and the archive's checksum. */
public record ReleaseFiles(Path folder, Path archive, Path checksum) {
    /** Those of one release in one folder; they need not exist. */
    static ReleaseFiles in(Path parent, String name) {
        return new ReleaseFiles(
                parent.resolve(name), parent.resolve(name + ".tar.gz"), parent.resolve(name + ".tar.gz.sha256"));
    }
}
