package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDraftTest {
    @TempDir
    Path folder;

    @Test
    void isMovedWholeOrLeavesNothing() throws IOException {
        try (CacheDraft draft = CacheDraft.in(folder)) {
            draft.write(new byte[] {1, 2});
            draft.moveTo(folder.resolve("kept"));
        }
        try (CacheDraft draft = CacheDraft.in(folder)) {
            draft.write(new byte[] {3});
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("kept"));
        }
        assertThat(folder.resolve("kept")).hasBinaryContent(new byte[] {1, 2});
    }

    /** Several users of a machine may share a cache. */
    @Test
    void isReadableAsOtherFilesAre() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "");
        Path kept = folder.resolve("kept");
        try (CacheDraft draft = CacheDraft.in(folder)) {
            draft.moveTo(kept);
        }

        assertThat(Files.getPosixFilePermissions(kept)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void deletesWhatKilledBuildsHaveLeftAndNothingElse() throws IOException {
        Path stale = file(".draft1.tmp", Duration.ofDays(2));
        Path running = file(".draft2.tmp", Duration.ofHours(2));
        Path blob = file("0".repeat(64), Duration.ofDays(200));

        CacheDraft.in(folder).close();

        assertThat(stale).doesNotExist();
        assertThat(running).exists();
        assertThat(blob).exists();
    }

    private Path file(String name, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
