package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.checksum.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarHashesTest {
    private static final String KNOWN = "k".repeat(64);

    @TempDir
    Path folder;

    private Path repository;
    private Path index;
    private Path jar;

    @BeforeEach
    void writeJar() throws IOException {
        repository = Files.createDirectory(folder.resolve("repository"));
        index = folder.resolve("cache/hashes");
        jar = Files.writeString(repository.resolve("a.jar"), "one");
    }

    @Test
    void tellsAnUnchangedFileOfTheLocalRepositoryWithoutReadingIt() throws Exception {
        settle();
        assertThat(hash(released(jar))).isEqualTo(sha256("one"));
        replaceKnownHash();

        assertThat(hash(released(jar))).isEqualTo(KNOWN);
    }

    @Test
    void noticesAChangeThatKeepsPathSizeAndTime() throws Exception {
        settle();
        FileTime time = Files.getLastModifiedTime(jar);
        hash(released(jar));
        Files.writeString(jar, "two");
        Files.setLastModifiedTime(jar, time);

        assertThat(hash(released(jar))).isEqualTo(sha256("two"));
    }

    @Test
    void noticesAnotherFileOfTheSamePathSizeAndTime() throws Exception {
        settle();
        hash(released(jar));
        Path other = Files.writeString(repository.resolve("other"), "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(jar));
        Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);

        assertThat(hash(released(jar))).isEqualTo(sha256("two"));
    }

    @Test
    void trustsNoFileThatHasJustBeenWritten() throws IOException {
        hash(released(jar));

        assertThat(index).doesNotExist();
    }

    @Test
    void trustsNoFileWhoseTimeIsSetBackAMomentAgo() throws IOException {
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        hash(released(jar));

        assertThat(index).doesNotExist();
    }

    @Test
    void trustsNoFileFromTheFuture() throws Exception {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(3600)));
        settle();
        hash(released(jar));

        assertThat(index).doesNotExist();
    }

    @Test
    void readsSnapshotsTheBuildsOwnJarsAndThoseOutsideOfTheRepositoryEachTime() throws Exception {
        Path outside = Files.writeString(folder.resolve("repository-of-others.jar"), "three");
        settle();

        assertThat(hash(dependency(jar, true, false))).isEqualTo(sha256("one"));
        assertThat(hash(dependency(jar, false, true))).isEqualTo(sha256("one"));
        assertThat(hash(released(outside))).isEqualTo(sha256("three"));
        assertThat(index).doesNotExist();
    }

    @Test
    void readsAgainAndMendsTheIndexWhereItsFileIsDamaged() throws Exception {
        settle();
        hash(released(jar));
        Path file = onlyFile();
        String whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst("[0-9a-f]{8}$", "00000000"));

        assertThat(hash(released(jar))).isEqualTo(sha256("one"));
        assertThat(file).hasContent(whole);
    }

    @Test
    void worksWithoutAnIndexAndSaysSo() throws Exception {
        Files.writeString(folder.resolve("cache"), "a file where a folder has to be");
        settle();
        List<Path> notCached = new ArrayList<>();
        AnalysisListener listener = new AnalysisListener() {
            @Override
            public void notCached(Path where, IOException reason) {
                notCached.add(where);
            }
        };

        assertThat(new JarHashes(index, Optional.of(repository), listener).of(released(jar)))
                .isEqualTo(sha256("one"));
        assertThat(notCached).containsExactly(index);
    }

    /** No program can set the time of a change: waits until it is old enough. */
    private static void settle() throws InterruptedException {
        Thread.sleep(2_100);
    }

    private String hash(Dependency dependency) throws IOException {
        return new JarHashes(index, Optional.of(repository), AnalysisListener.SILENT).of(dependency);
    }

    private void replaceKnownHash() throws IOException {
        String text = SealedText.read(onlyFile()).orElseThrow();
        SealedText.write(onlyFile(), text.substring(0, text.length() - KNOWN.length()) + KNOWN);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static Dependency released(Path file) {
        return dependency(file, false, false);
    }

    private static Dependency dependency(Path file, boolean snapshot, boolean project) {
        return new Dependency("org.example", "a", "", "1.0", file, "unused", snapshot, project);
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
