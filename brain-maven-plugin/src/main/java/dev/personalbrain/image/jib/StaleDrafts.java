package dev.personalbrain.image.jib;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Drafts in the cache whose builds were killed before they could delete them. Leaves alone what a running build may be writing. */
final class StaleDrafts {
    /** No build takes so long. */
    private static final Duration AGE = Duration.ofDays(1);

    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

    private StaleDrafts() {}

    /** Once for each folder in the life of this JVM. */
    static void sweep(Path folder) throws IOException {
        if (SWEPT.add(folder)) {
            long oldest = System.currentTimeMillis() - AGE.toMillis();
            try (DirectoryStream<Path> drafts =
                    Files.newDirectoryStream(folder, CacheDraft.PREFIX + "*" + CacheDraft.SUFFIX)) {
                for (Path draft : drafts) {
                    // Of one that another build has deleted meanwhile the time is 0.
                    if (draft.toFile().lastModified() < oldest) {
                        Files.deleteIfExists(draft);
                    }
                }
            }
        }
    }
}
