package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.FileContent;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageEntry;
import dev.personalbrain.image.ImageLayer;
import dev.personalbrain.image.Owner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerCacheTest {
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private LayerCache cache;

    @BeforeEach
    void openCache() {
        cache = new LayerCache(folder.resolve("cache"), events);
    }

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    void writesFilesFoldersAndLinksWithModesAndOwners() throws IOException {
        String longPath = "/app/" + "long ".repeat(60) + "änderung";
        LayerBlob blob = cache.blob(TestPlan.layer(
                "all",
                new ImageEntry.Folder("/app", 0755, Owner.ROOT),
                new ImageEntry.File("/app/run.sh", 0755, TestPlan.USER, content("run")),
                new ImageEntry.File(longPath, 0640, new Owner(2147483647, 3), content("long")),
                new ImageEntry.Link("/app/zlink", "ü".repeat(80), Owner.ROOT)));

        assertThat(entries(blob))
                .containsExactly(
                        "app/ 0755 0:0",
                        longPath.substring(1) + " 0640 2147483647:3 long",
                        "app/run.sh 0755 10001:10001 run",
                        "app/zlink 0777 0:0 -> " + "ü".repeat(80));
    }

    @Test
    void knowsItsDigestsAndItsSize() throws Exception {
        LayerBlob blob = cache.blob(TestPlan.layer("one", TestPlan.file("/app/a", "a")));
        byte[] bytes = bytes(blob);

        assertThat(bytes).hasSize((int) blob.size()).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
        assertThat(Digests.of(bytes)).isEqualTo(blob.digest());
        byte[] tar = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        assertThat(Digests.of(tar)).isEqualTo(blob.diffId());
    }

    @Test
    void isMadeOnceAndReusedByAnotherBuild() throws IOException {
        ImageLayer layer = TestPlan.layer("one", TestPlan.file("/app/a", "a"));
        LayerBlob first = cache.blob(layer);
        LayerBlob second = new LayerCache(folder.resolve("cache"), events).blob(layer);

        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(second.diffId()).isEqualTo(first.diffId());
        assertThat(bytes(second)).isEqualTo(bytes(first));
        assertThat(events.lines()).containsExactly("layer one made", "layer one reused");
    }

    @Test
    void opensNoPinnedFileOfALayerThatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("pinned"), "content");
        ImageLayer layer = TestPlan.layer(
                "native", TestPlan.file("/app/a", new FileContent.OfPinnedFile(file, 7, Sha256.of(file))));
        cache.blob(layer);
        Files.delete(file);

        assertThat(cache.blob(layer).size()).isPositive();
        assertThat(events.lines()).last().isEqualTo("layer native reused");
    }

    @Test
    void isTheSameInAnotherFolderAndTimeZoneAndAfterTouch() throws IOException {
        LayerBlob first = cache.blob(layerOf("one/a.txt", "content", Instant.EPOCH));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        LayerBlob second = new LayerCache(folder.resolve("other"), events)
                .blob(layerOf("two/other.txt", "content", Instant.parse("2026-05-05T05:05:05Z")));

        assertThat(entries(second)).isEqualTo(entries(first));
        assertThat(second.digest()).isEqualTo(first.digest());
    }

    @Test
    void isAnotherOneAfterAChangeThatKeepsPathAndSizeAndTime() throws IOException {
        LayerBlob first = cache.blob(layerOf("a.txt", "before", Instant.EPOCH));
        LayerBlob second = cache.blob(layerOf("a.txt", "behind", Instant.EPOCH));

        assertThat(second.digest()).isNotEqualTo(first.digest());
        assertThat(entries(second)).containsExactly("app/a 0644 0:0 behind");
    }

    @Test
    void tellsAllThatAnEntryHasApart() throws IOException {
        FileContent content = content("x");
        List<ImageEntry> variants = List.of(
                new ImageEntry.File("/app/a", 0644, Owner.ROOT, content),
                new ImageEntry.File("/app/b", 0644, Owner.ROOT, content),
                new ImageEntry.File("/app/a", 0755, Owner.ROOT, content),
                new ImageEntry.File("/app/a", 0644, TestPlan.USER, content),
                new ImageEntry.File("/app/a", 0644, new Owner(0, 10001), content),
                new ImageEntry.Folder("/app/a", 0644, Owner.ROOT),
                new ImageEntry.Link("/app/a", "x", Owner.ROOT),
                new ImageEntry.Link("/app/a", "y", Owner.ROOT));
        Set<String> digests = variants.stream().map(each -> digest(each)).collect(Collectors.toSet());

        assertThat(digests).hasSameSizeAs(variants);
    }

    @Test
    void makesDamagedEntriesAnew() throws IOException {
        ImageLayer layer = TestPlan.layer("one", TestPlan.file("/app/a", "a".repeat(1000)));
        LayerBlob whole = cache.blob(layer);
        byte[] bytes = bytes(whole);
        Path json = list("cache").stream()
                .filter(each -> each.toString().endsWith(".json"))
                .findFirst()
                .orElseThrow();
        Path blob = folder.resolve("cache/layers").resolve(Digests.hex(whole.digest()));

        Files.writeString(json, "{\"digest\":\"sha256:");
        assertThat(bytes(cache.blob(layer))).isEqualTo(bytes);
        Files.writeString(json, "{\"digest\":\"../../etc\",\"diffId\":\"x\",\"size\":1}");
        assertThat(bytes(cache.blob(layer))).isEqualTo(bytes);
        Files.delete(json);
        assertThat(bytes(cache.blob(layer))).isEqualTo(bytes);
        Files.write(blob, new byte[] {1, 2, 3});
        assertThat(bytes(cache.blob(layer))).isEqualTo(bytes);
        Files.delete(blob);
        assertThat(bytes(cache.blob(layer))).isEqualTo(bytes);
        assertThat(events.lines()).hasSize(6).containsOnly("layer one made");
    }

    @Test
    void noticesOtherBytesOfTheSameSizeWhenTheyAreRead() throws IOException {
        ImageLayer layer = TestPlan.layer("one", TestPlan.file("/app/a", "a"));
        LayerBlob blob = cache.blob(layer);
        Path file = folder.resolve("cache/layers").resolve(Digests.hex(blob.digest()));
        Files.write(file, new byte[(int) blob.size()]);

        assertThatThrownBy(() -> bytes(blob))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("was damaged and has been deleted: run the build again");
        assertThat(entries(cache.blob(layer))).containsExactly("app/a 0644 0:0 a");
    }

    @Test
    void refusesAFileThatChangesMeanwhile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "other content");
        String sha256 = Sha256.of("first content".getBytes());
        ImageLayer layer =
                TestPlan.layer("native", TestPlan.file("/app/a", new FileContent.OfPinnedFile(file, 13, sha256)));

        assertThatThrownBy(() -> cache.blob(layer))
                .isInstanceOf(UserException.class)
                .hasMessage("layer native: /app/a (" + file
                        + ") is not the file that it was when its checksum was taken: delete it, so that it is made or"
                        + " downloaded anew, and run the build again");
        assertThat(list("cache")).isEmpty();
    }

    @Test
    void refusesAFileThatGrowsOrShrinksMeanwhile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), "content");
        for (int size : List.of(6, 8)) {
            ImageLayer layer = TestPlan.layer(
                    "x", TestPlan.file("/app/a", new FileContent.OfPinnedFile(file, size, Sha256.of(file))));

            assertThatThrownBy(() -> cache.blob(layer))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("/app/a (" + file + ") is not the file that it was");
        }
        assertThat(list("cache")).isEmpty();
    }

    @Test
    void saysThatTheCacheCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");

        assertThatThrownBy(() -> cache.blob(TestPlan.layer("x", TestPlan.file("/app/a", "a"))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("-Dbrain.cache=DIR");
    }

    @Test
    void isSharedByBuildsThatRunAtTheSameTime() throws Exception {
        ImageLayer layer = TestPlan.layer("x", TestPlan.file("/app/a", "abc".repeat(100_000)));
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<LayerBlob>> blobs = new ArrayList<>();
            for (int build = 0; build < 16; build++) {
                LayerCache own = new LayerCache(folder.resolve("cache"), events);
                blobs.add(executor.submit(() -> own.blob(layer)));
            }
            for (Future<LayerBlob> blob : blobs) {
                assertThat(Digests.of(bytes(blob.get()))).isEqualTo(blob.get().digest());
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(list("cache")).hasSize(2);
    }

    private ImageLayer layerOf(String name, String content, Instant time) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(time));
        return TestPlan.layer("x", TestPlan.file("/app/a", new FileContent.OfFile(file)));
    }

    private String digest(ImageEntry entry) {
        try {
            return cache.blob(TestPlan.layer("x", entry)).digest();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> list(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name).resolve("layers"))) {
            return files.sorted().toList();
        }
    }

    private static FileContent content(String text) {
        return new FileContent.OfBytes(text.getBytes());
    }

    private static byte[] bytes(LayerBlob blob) throws IOException {
        try (InputStream in = blob.content().open()) {
            return in.readAllBytes();
        }
    }

    private static List<String> entries(LayerBlob blob) throws IOException {
        List<String> lines = new ArrayList<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(blob.content().open()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLastModifiedTime()).isEqualTo(FileTime.from(Instant.ofEpochSecond(1)));
                String line = entry.getName() + " 0" + Integer.toOctalString(entry.getMode()) + " "
                        + entry.getLongUserId() + ":" + entry.getLongGroupId();
                if (entry.isSymbolicLink()) {
                    line += " -> " + entry.getLinkName();
                } else if (!entry.isDirectory()) {
                    line += " " + new String(tar.readAllBytes());
                }
                lines.add(line);
            }
        }
        return lines;
    }
}
