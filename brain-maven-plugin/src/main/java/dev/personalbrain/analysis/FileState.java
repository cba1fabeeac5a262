package dev.personalbrain.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a file system says of a file that no program can change without a trace: writing to it changes {@code changed}, and putting
 * another file in its place changes {@code inode}, whatever is done about size and time of modification.
 *
 * @param changed {@code st_ctime}: the last change of content, name, mode or owner
 */
record FileState(long bytes, Instant modified, Instant changed, long inode) {
    /** Longer than the coarsest time stamps are apart, so that no two changes of a file hide behind the same one. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /** Empty on a file system that does not tell all that. */
    static Optional<FileState> of(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        Map<String, Object> attributes = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
        return Optional.of(new FileState(
                (Long) attributes.get("size"),
                ((FileTime) attributes.get("lastModifiedTime")).toInstant(),
                ((FileTime) attributes.get("ctime")).toInstant(),
                (Long) attributes.get("ino")));
    }

    /** One line; equal for equal states alone. */
    String text() {
        return String.join(" ", Long.toString(bytes), text(modified), text(changed), Long.toString(inode));
    }

    private static String text(Instant time) {
        return time.getEpochSecond() + "." + time.getNano();
    }

    /** Whether a later change is certain to show. */
    boolean isSettled(Instant now) {
        Instant limit = now.minus(SETTLED);
        return modified.isBefore(limit) && changed.isBefore(limit);
    }
}
