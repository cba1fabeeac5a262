package dev.personalbrain.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.jr.ob.JSON;

/**
 * Keeps analyses of jars between builds, one file each, named by the jar's SHA-256, the format's version and what was read
 * of the jar. A file that cannot be
 * read counts as absent. Never deletes anything.
 */
final class AnalysisCache {
    /** To be raised whenever the same jar would be analysed differently. */
    private static final int FORMAT_VERSION = 2;

    private final Path folder;

    AnalysisCache(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Optional<JarAnalysis> read(String sha256, Reach reach) {
        try {
            byte[] json = Files.readAllBytes(file(sha256, reach));
            return Optional.of(JarAnalysisJson.read(new JsonValue(JSON.std.mapFrom(json))))
                    .filter(analysis -> analysis.sha256().equals(sha256));
        } catch (IOException | RuntimeException e) {
            // Absent, cut off or altered: the jar is analysed again, and the file written anew.
            return Optional.empty();
        }
    }

    void write(JarAnalysis analysis, Reach reach) throws IOException {
        AtomicFile.write(file(analysis.sha256(), reach), JarAnalysisJson.write(analysis));
    }

    private Path file(String sha256, Reach reach) {
        return folder.resolve(sha256 + "-" + FORMAT_VERSION + "-" + reach.key() + ".json");
    }
}
