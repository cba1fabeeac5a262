package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.ReproducibleTar;
import dev.personalbrain.application.ReproducibleTar.Attributes;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.install.FileTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.jr.ob.JSON;

class TarBasesTest {
    @TempDir
    Path folder;

    private final TestBase image;

    TarBasesTest() throws IOException {
        image = TestBase.usual().set("User", "x");
    }

    @Test
    void readsWhatDockerSaves() throws IOException {
        Base base = read(TestBase.tar(image.saved("example:1")));

        assertThat(base.reference()).isEmpty();
        assertThat(base.configuration()).containsEntry("config", Map.of("User", "x"));
        assertThat(base.layers()).extracting(LayerBlob::diffId).isEqualTo(image.diffIds);
        for (int layer = 0; layer < 2; layer++) {
            byte[] blob = bytes(base.layers().get(layer));
            assertThat(Digests.of(blob)).isEqualTo(base.layers().get(layer).digest());
            assertThat(new GZIPInputStream(new ByteArrayInputStream(blob)).readAllBytes())
                    .isEqualTo(image.tars.get(layer));
        }
    }

    @Test
    void readsAnImageLayoutWithTheLayersAsTheyAre() throws IOException {
        for (ImageFormat format : ImageFormat.values()) {
            TestBase base = new TestBase(format).with("a", "a").with("b", "b");
            List<LayerBlob> layers = read(TestBase.tar(base.layout())).layers();

            assertThat(layers)
                    .extracting(LayerBlob::digest)
                    .isEqualTo(base.layers.stream()
                            .map(layer -> layer.get("digest"))
                            .toList());
            assertThat(Digests.of(bytes(layers.get(1)))).isEqualTo(layers.get(1).digest());
        }
    }

    @Test
    void readsBothWhenTheyAreGzipped() throws IOException {
        byte[] saved = TestBase.gzip(TestBase.tar(image.saved("example:1")));
        byte[] layout = TestBase.gzip(TestBase.tar(image.layout()));

        assertThat(read(saved).layers()).hasSize(2);
        assertThat(read(layout).layers()).hasSize(2);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void keepsLayersThatAreGzippedInsideAsTheyAre() throws IOException {
        Map<String, byte[]> files = image.saved("example:1");
        files.replaceAll((name, bytes) -> name.endsWith(".tar") ? unchecked(bytes) : bytes);

        assertThat(read(TestBase.tar(files)).layers().get(0).digest())
                .isEqualTo(Digests.of(TestBase.gzip(image.tars.get(0))));
    }

    @Test
    void readsLayersOfTheCacheNoMore() throws IOException {
        Map<String, byte[]> files = image.saved("example:1");
        Base first = read(TestBase.tar(files));
        files.replaceAll((name, bytes) -> name.endsWith(".tar") ? new byte[0] : bytes);
        Base second = read(TestBase.tar(files));

        assertThat(second.layers()).extracting(LayerBlob::digest).isEqualTo(digests(first));
        assertThat(bytes(second.layers().get(0))).isEqualTo(bytes(first.layers().get(0)));
    }

    @Test
    void followsTheLinksThatDockerWritesForALayerThatOccursTwice() throws IOException {
        TestBase twice = new TestBase(ImageFormat.DOCKER).with("a", "a").with("a", "a");
        Path file = folder.resolve("linked.tar");
        try (ReproducibleTar tar = new ReproducibleTar(Files.newOutputStream(file), Instant.EPOCH, "")) {
            for (Map.Entry<String, byte[]> entry : twice.saved("x:1").entrySet()) {
                if (entry.getKey().startsWith("layer1/")) {
                    tar.link(entry.getKey(), "../layer0/layer.tar", Attributes.ofRoot(0777));
                } else {
                    byte[] bytes = entry.getValue();
                    tar.file(entry.getKey(), Attributes.ofRoot(0644), bytes.length, new ByteArrayInputStream(bytes));
                }
            }
        }

        assertThat(read(file).layers()).extracting(LayerBlob::diffId).isEqualTo(twice.diffIds);
    }

    @Test
    void choosesThePlatformInALayoutOfSeveral() throws IOException {
        TestBase arm = TestBase.usual().on("linux", "arm64");
        Map<String, byte[]> files = image.layout();
        files.putAll(arm.layout());
        files.put(
                "index.json",
                TestBase.index(
                        TestBase.entry(arm.manifest(), "linux", "arm64"),
                        TestBase.entry(image.manifest(), "linux", "amd64")));

        assertThat(read(TestBase.tar(files)).configuration()).containsEntry("config", Map.of("User", "x"));
    }

    @Test
    void takesAnImageWithSeveralNamesForOne() throws IOException {
        Map<String, byte[]> files = image.layout();
        files.put("index.json", TestBase.index(named(image, "1"), named(image, "latest")));

        assertThat(read(TestBase.tar(files)).layers()).hasSize(2);
    }

    @Test
    void listsTheImagesWhereThereAreSeveral() throws IOException {
        TestBase other = TestBase.usual();
        Map<String, byte[]> layout = image.layout();
        layout.put("index.json", TestBase.index(named(image, "1"), named(other, "2")));
        fails(TestBase.tar(layout))
                .hasMessageContaining("2 images are in it, where one is expected: 1 " + Digests.of(image.manifest())
                        + ", 2 " + Digests.of(other.manifest()));

        Map<String, byte[]> saved = image.saved("a:1", "b:2");
        Object entry = JSON.std.listFrom(saved.get("manifest.json")).get(0);
        saved.put("manifest.json", JSON.std.asBytes(List.of(entry, entry)));
        fails(TestBase.tar(saved)).hasMessageContaining("2 images are in it, where one is expected: a:1 b:2, a:1 b:2");
        saved.put("manifest.json", "[]".getBytes(StandardCharsets.UTF_8));
        fails(TestBase.tar(saved)).hasMessageContaining("0 images are in it");
    }

    @Test
    void refusesAnImageOfAnotherArchitecture() throws IOException {
        image.on("linux", "arm64");

        fails(TestBase.tar(image.saved("x"))).hasMessageContaining("is for linux/arm64, not for linux/amd64");
        fails(TestBase.tar(image.layout())).hasMessageContaining("is for linux/arm64, not for linux/amd64");
    }

    @Test
    void refusesWhatIsNoTarOfAnImage() throws IOException {
        assertThatThrownBy(() -> read(folder.resolve("none.tar")))
                .isInstanceOf(UserException.class)
                .hasMessage("<from><image> 'tar://" + folder.resolve("none.tar") + "': there is no such file");
        fails(new byte[0]).hasMessageContaining("no image is in it: neither manifest.json nor index.json");
        fails("text".repeat(1000).getBytes(StandardCharsets.UTF_8)).hasMessageContaining("it is not a whole tar");
        fails(TestBase.tar(Map.of("a", new byte[] {1}))).hasMessageContaining("no image is in it");
        fails(TestBase.gzip(new byte[0])).hasMessageContaining("no image is in it");
    }

    @Test
    void refusesATarThatIsCutOff() throws IOException {
        byte[] tar = TestBase.tar(image.saved("x"));
        for (int length = 1024; length < tar.length - 10240; length += 700) {
            fails(Arrays.copyOf(tar, length));
        }
        byte[] gzip = TestBase.gzip(tar);
        fails(Arrays.copyOf(gzip, gzip.length / 2)).hasMessageContaining("it cannot be unzipped to its end");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void refusesMissingParts() throws IOException {
        for (String part : List.of("layer1/layer.tar", Digests.hex(Digests.of(image.configuration())) + ".json")) {
            Map<String, byte[]> files = image.saved("x");
            files.remove(part);
            fails(TestBase.tar(files)).hasMessageContaining(part + " is missing in it");
        }
        Map<String, byte[]> layout = image.layout();
        String layer =
                "blobs/sha256/" + image.layers.get(1).get("digest").toString().substring(7);
        layout.remove(layer);
        fails(TestBase.tar(layout)).hasMessageContaining(layer + " is missing in it");
    }

    @Test
    void refusesPartsWithAnotherDigest() throws IOException {
        for (String part : image.saved("x").keySet()) {
            if (!part.equals("manifest.json")) {
                Map<String, byte[]> files = image.saved("x");
                files.put(part, TestBase.tar(Map.of("evil", new byte[3])));
                fails(TestBase.tar(files)).hasMessageContaining(part);
            }
        }
        for (String part : image.layout().keySet()) {
            if (part.startsWith("blobs/")) {
                Map<String, byte[]> files = image.layout();
                byte[] bytes = files.get(part).clone();
                bytes[bytes.length - 1] ^= 1;
                files.put(part, bytes);
                FileTree.delete(folder.resolve("cache"));
                fails(TestBase.tar(files)).hasMessageContaining(part);
                assertThat(drafts()).isEmpty();
            }
        }
    }

    @Test
    void readsNothingOutsideTheTar() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.json"), "{}");
        for (String evil : List.of("../outside.json", outside.toString(), "layer0/../../outside.json")) {
            Map<String, byte[]> files = image.saved("x");
            files.put(
                    "manifest.json",
                    JSON.std.asBytes(List.of(Map.of("Config", evil, "Layers", List.of("layer0/layer.tar")))));
            fails(TestBase.tar(files)).hasMessageContaining(evil + " is missing in it");
        }
    }

    @Test
    void refusesJsonOfAnEndlessSize() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("manifest.json", new byte[(16 << 20) + 1]));

        fails(TestBase.tar(files)).hasMessageContaining("manifest.json has 16777217 bytes, which is no JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "3", "{", "[null]", "[3]", "{}"})
    void refusesJsonOfAnotherShape(String json) throws IOException {
        Map<String, byte[]> saved = image.saved("x");
        saved.put("manifest.json", json.getBytes(StandardCharsets.UTF_8));
        fails(TestBase.tar(saved));
        Map<String, byte[]> layout = image.layout();
        layout.put("index.json", json.getBytes(StandardCharsets.UTF_8));
        fails(TestBase.tar(layout));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 512, 1L << 40, 1 << 20})
    void refusesAnEntryThatIsLargerThanTheTar(long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("manifest.json");
        entry.setSize(size);
        byte[] tar = new byte[3 * 512];
        entry.writeEntryHeader(tar, ZipEncodingHelper.getZipEncoding("UTF-8"), true);

        fails(tar);
    }

    @Test
    void refusesALayerThatIsNotInTheConfiguration() throws IOException {
        image.diffIds.remove(1);

        fails(TestBase.tar(image.saved("x"))).hasMessageContaining("it has 2 layers, its configuration 1");
    }

    private static Map<String, Object> named(TestBase image, String name) {
        Map<String, Object> entry = TestBase.entry(image.manifest(), ImageFormat.DOCKER);
        entry.put("annotations", Map.of("org.opencontainers.image.ref.name", name));
        return entry;
    }

    private AbstractThrowableAssert<?, ?> fails(byte[] tar) {
        return assertThatThrownBy(() -> read(tar))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<from><image> 'tar://");
    }

    private Base read(byte[] tar) throws IOException {
        return read(Files.write(folder.resolve("base.tar"), tar));
    }

    private Base read(Path file) throws IOException {
        return new BaseSources(
                        folder.resolve("cache"),
                        new FakeRegistry(),
                        DockerSettings.DEFAULT,
                        BaseOptions.USUAL,
                        new RecordedEvents())
                .read(new BaseImage.InTar(file), TestPlan.PLATFORM);
    }

    private List<Path> drafts() throws IOException {
        Files.createDirectories(folder.resolve("cache/base"));
        try (Stream<Path> files = Files.list(folder.resolve("cache/base"))) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }

    private static List<String> digests(Base base) {
        return base.layers().stream().map(LayerBlob::digest).toList();
    }

    private static byte[] unchecked(byte[] bytes) {
        try {
            return TestBase.gzip(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(LayerBlob layer) throws IOException {
        try (InputStream in = layer.content().open()) {
            return in.readAllBytes();
        }
    }
}
