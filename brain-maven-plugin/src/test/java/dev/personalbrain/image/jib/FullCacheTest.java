package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.FileContent;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of 1 MB of its own, which takes root to mount. */
class FullCacheTest {
    private static final byte[] LARGE = new byte[3_000_000];

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        new Random(1).nextBytes(LARGE);
        disk = Files.createDirectory(folder.resolve("disk"));
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void saysThatALayerDoesNotFitAndKeepsNothingOfIt() throws IOException {
        LayerCache cache = new LayerCache(disk, events);

        fails(() -> cache.blob(TestPlan.layer("x", TestPlan.file("/app/x", new FileContent.OfBytes(LARGE)))));
        assertThat(filesIn(disk.resolve("layers"))).isEmpty();
        assertThat(cache.blob(TestPlan.layer("y", TestPlan.file("/app/y", "small")))
                        .size())
                .isPositive();
    }

    @Test
    void saysThatABasesLayerDoesNotFitAndKeepsNothingOfIt() throws IOException {
        byte[] tar = TestBase.tar(Map.of("large", LARGE));
        TestBase image =
                new TestBase(ImageFormat.OCI).with(ImageFormat.OCI.layer(), TestBase.gzip(tar), Digests.of(tar));
        LayerBlob layer = base(new FakeRegistry().add(image, "1"), "example/base:1")
                .layers()
                .get(0);
        List<Path> before = filesIn(disk.resolve("base"));

        fails(() -> {
            try (InputStream in = layer.content().open()) {
                in.readAllBytes();
            }
        });
        assertThat(filesIn(disk.resolve("base"))).isEqualTo(before);
    }

    @Test
    void saysThatAnUnzippedBaseDoesNotFitAndKeepsNothingOfIt() throws IOException {
        Path file = folder.resolve("base.tar.gz");
        Files.write(file, TestBase.gzip(new byte[3_000_000]));

        fails(() -> base(new FakeRegistry(), "tar://" + file));
        assertThat(filesIn(disk.resolve("base"))).isEmpty();
    }

    private Base base(FakeRegistry registry, String name) throws IOException {
        return new BaseSources(disk, registry, DockerSettings.DEFAULT, BaseOptions.USUAL, events)
                .read(BaseImage.parse("<from><image>", name, folder), TestPlan.PLATFORM);
    }

    private void fails(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("cache " + disk)
                .hasMessageContaining(
                        "cannot be written: No space left on device (0.0 MB free): free some room, or name"
                                + " another folder with -Dbrain.cache=DIR")
                .extracting("exitCode")
                .isEqualTo(ExitCode.TARGET);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
