package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.BaseLock;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryBasesTest {
    private static final String SUBJECT = "<from><image> 'example/base:1'";

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();
    private final FakeRegistry registry = new FakeRegistry();

    @Test
    void readsAnImageByItsTag() throws IOException {
        TestBase image = TestBase.usual().set("User", "x");
        registry.add(image, "1");
        Base base = read("example/base:1");

        String digest = Digests.of(image.manifest());
        assertThat(base.reference()).map(Object::toString).contains("example/base:1@" + digest);
        assertThat(base.configuration()).containsEntry("config", Map.of("User", "x"));
        assertThat(base.layers()).extracting(LayerBlob::diffId).isEqualTo(image.diffIds);
        assertThat(base.layers()).extracting(LayerBlob::name).containsExactly("base 1/2", "base 2/2");
        assertThat(base.layers())
                .allMatch(layer -> layer.mediaType().isEmpty())
                .allMatch(layer -> layer.origin().orElseThrow().name().equals("example/base"));
        assertThat(registry.requests())
                .containsExactly("HEAD 1", "manifest " + digest, "blob " + Digests.of(image.configuration()));
    }

    @Test
    void asksOnlyForTheTagsDigestNextTime() throws IOException {
        registry.add(TestBase.usual(), "1");
        read("example/base:1");
        registry.requests();
        read("example/base:1");

        assertThat(registry.requests()).containsExactly("HEAD 1");
    }

    @Test
    void asksNothingForADigestThatIsCached() throws IOException {
        TestBase image = TestBase.usual();
        registry.add(image, "1");
        String pinned = "example/base@" + Digests.of(image.manifest());
        read(pinned);
        assertThat(registry.requests()).doesNotContain("HEAD 1").isNotEmpty();
        read(pinned);

        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void followsATagThatHasMoved() throws IOException {
        registry.add(TestBase.usual(), "1");
        Base old = read("example/base:1");
        registry.add(TestBase.usual().set("User", "other"), "1");

        assertThat(read("example/base:1").reference()).isNotEqualTo(old.reference());
    }

    @Test
    void readsNoLayerBeforeSomebodyNeedsItAndThenOnce() throws IOException {
        TestBase image = TestBase.usual();
        registry.add(image, "1");
        LayerBlob layer = read("example/base:1").layers().get(0);
        registry.requests();

        assertThat(Digests.of(bytes(layer))).isEqualTo(layer.digest());
        assertThat(Digests.of(bytes(layer))).isEqualTo(layer.digest());
        assertThat(Digests.of(bytes(read("example/base:1").layers().get(0)))).isEqualTo(layer.digest());
        assertThat(registry.requests()).containsExactly("blob " + layer.digest(), "HEAD 1");
        assertThat(events.lines()).containsOnly("transferred base 1/2");
    }

    @Test
    void findsThePlatformInAListAndInAListOfLists() throws IOException {
        TestBase arm = TestBase.usual().on("linux", "arm64");
        TestBase intel = new TestBase(ImageFormat.OCI).with("a", "a");
        byte[] inner = TestBase.index(
                TestBase.entry(arm.manifest(), "linux", "arm64"), TestBase.entry(intel.manifest(), "linux", "amd64"));
        Map<String, Object> attestation = TestBase.entry(intel.manifest(), "unknown", "unknown");
        byte[] outer = TestBase.index(attestation, TestBase.entry(inner, ImageFormat.OCI));
        registry.add(arm).add(intel).add(outer, "1").add(inner, "inner");

        assertThat(read("example/base:inner").layers()).hasSize(1);
        Base base = read("example/base:1");
        assertThat(base.layers()).hasSize(1);
        assertThat(base.reference().orElseThrow().digest()).contains(Digests.of(outer));
        assertThat(read("example/base:1", "linux-arm64-musl").layers()).hasSize(2);
    }

    @Test
    void takesTheBestVariantThatRuns() throws IOException {
        registry.add(TestBase.index(variant("v5"), variant("v7"), variant("v6"), variant("v8")), "1");

        assertThat(read("example/base:1", "linux-armhf").configuration()).containsEntry("config", Map.of("User", "v7"));
        assertThat(read("example/base:1", "linux-armel").configuration()).containsEntry("config", Map.of("User", "v5"));
    }

    @Test
    void listsThePlatformsThatThereAre() throws IOException {
        byte[] index = TestBase.index(
                TestBase.entry(new byte[0], "windows", "amd64"),
                TestBase.entry(new byte[0], "linux", "s390x"),
                TestBase.entry(new byte[0], "unknown", "unknown"));
        registry.add(index, "1");

        fails("example/base:1")
                .hasMessage(SUBJECT + " has no image for linux/amd64 (platform linux-x64); it has: linux/s390x,"
                        + " windows/amd64: choose another base image, or another platform with -Dbrain.platform");
    }

    @Test
    void refusesAnImageOfAnotherArchitecture() throws IOException {
        registry.add(TestBase.usual().on("linux", "arm64"), "1");

        fails("example/base:1")
                .hasMessage(SUBJECT + " is for linux/arm64, not for linux/amd64: choose another base image, or another"
                        + " platform with -Dbrain.platform");
    }

    @Test
    void refusesAManifestThatIsNotWhatItsDigestSays() throws IOException {
        TestBase image = TestBase.usual();
        String digest = Digests.of(image.manifest());
        registry.add(image, "1")
                .alter(digest, TestBase.usual().set("User", "evil").manifest());

        fails("example/base@" + digest).hasMessageContaining("when asked for " + digest + ": the image is damaged");
        fails("example/base:1").hasMessageContaining("when asked for " + digest);
        assertThat(folder.resolve("base")).doesNotExist();
    }

    @Test
    void refusesAConfigurationAndALayerThatAreNotWhatTheirDigestsSay() throws IOException {
        TestBase image = TestBase.usual();
        registry.add(image, "1");
        LayerBlob layer = read("example/base:1").layers().get(0);
        for (byte[] wrong : List.of(new byte[3], new byte[(int) layer.size()], new byte[(int) layer.size() + 1])) {
            registry.alter(layer.digest(), wrong);
            assertThatThrownBy(() -> bytes(layer))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("delivered other bytes when asked for " + layer.digest());
        }
        TestBase second = TestBase.usual().set("User", "second");
        registry.add(second, "2").alter(Digests.of(second.configuration()), "{}".getBytes());

        fails("example/base:2").hasMessageContaining("when asked for " + Digests.of(second.configuration()));
    }

    @Test
    void saysThatThereIsNoSuchImage() {
        fails("example/base:none")
                .hasMessageContaining("<from><image> 'example/base:none': its registry has no such image (none)");
        fails("example/base@sha256:" + "0".repeat(64))
                .hasMessageContaining("its registry has no such image (sha256:000");
    }

    @Test
    void refusesOldAndForeignManifests() throws IOException {
        TestBase chart = TestBase.usual();
        chart.configurationType = "application/vnd.cncf.helm.config.v1+json";
        registry.add("{\"schemaVersion\":1,\"fsLayers\":[]}".getBytes(StandardCharsets.UTF_8), "old")
                .add("{\"schemaVersion\":2}".getBytes(StandardCharsets.UTF_8), "odd")
                .add("[]".getBytes(StandardCharsets.UTF_8), "list")
                .add("<html>".getBytes(StandardCharsets.UTF_8), "html")
                .add(chart, "chart");

        fails("example/base:old")
                .hasMessageContaining(
                        "is not that of a container image in Docker's format 2 or OCI's: schema version 1");
        fails("example/base:odd").hasMessageContaining("schema version 2, media type ''");
        fails("example/base:list").hasMessageContaining("is not JSON");
        fails("example/base:html").hasMessageContaining("is not JSON");
        fails("example/base:chart").hasMessageContaining("'application/vnd.cncf.helm.config.v1+json'");
    }

    @Test
    void refusesListsWithoutEnd() throws IOException {
        byte[] index = TestBase.index(TestBase.entry(TestBase.usual().manifest(), ImageFormat.OCI));
        for (int depth = 0; depth < 5; depth++) {
            registry.add(index);
            index = TestBase.index(TestBase.entry(index, ImageFormat.OCI));
        }
        registry.add(index, "1");

        fails("example/base:1").hasMessage(SUBJECT + ": more than 4 indexes within each other");
    }

    @Test
    void refusesBlobsThatCannotBeVerified() throws IOException {
        TestBase image = TestBase.usual();
        image.layers.get(0).put("digest", "../../../etc/passwd");
        registry.add(image, "1");
        fails("example/base:1").hasMessageContaining("'../../../etc/passwd' with");

        TestBase negative = TestBase.usual();
        negative.layers.get(0).put("size", -1);
        registry.add(negative, "2");
        fails("example/base:2").hasMessageContaining("with -1 bytes is no blob");

        TestBase few = TestBase.usual();
        few.diffIds.remove(0);
        registry.add(few, "3");
        fails("example/base:3").hasMessageContaining("rootfs.diff_ids has 1 entries");
    }

    @Test
    void keepsOtherKindsOfLayersAsTheyAre() throws IOException {
        TestBase image = TestBase.usual()
                .with("application/vnd.oci.image.layer.v1.tar+zstd", new byte[] {1}, Digests.of(new byte[] {2}));
        image.layers.get(2).put("urls", List.of("https://layers.invalid/x"));
        registry.add(image, "1");
        LayerBlob layer = read("example/base:1").layers().get(2);

        assertThat(layer.mediaType()).contains("application/vnd.oci.image.layer.v1.tar+zstd");
        assertThat(layer.isDistributed()).isFalse();
        assertThat(bytes(layer)).containsExactly(1);
    }

    @Test
    void needsNoRegistryOfflineWhereAllIsThere() throws IOException {
        registry.add(TestBase.usual(), "1");
        Base online = read("example/base:1");
        for (LayerBlob layer : online.layers()) {
            bytes(layer);
        }
        registry.requests();
        Base base = offline("example/base:1");

        assertThat(base.configuration()).isEqualTo(online.configuration());
        assertThat(bytes(base.layers().get(1))).isEqualTo(bytes(online.layers().get(1)));
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void listsOfflineAllThatIsMissing() throws IOException {
        TestBase image = TestBase.usual();
        registry.add(image, "1");
        assertThatThrownBy(() -> offline("example/base:1"))
                .isInstanceOf(UserException.class)
                .hasMessage("offline (-o): " + SUBJECT + " is not in the cache " + folder.resolve("base")
                        + " as a whole; missing: which digest its tag stands for (build it once with"
                        + " brain:dockerTar without -o)");
        String pinned = "example/base@" + Digests.of(image.manifest());
        assertThatThrownBy(() -> offline(pinned))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("missing: manifest " + Digests.of(image.manifest()));

        List<LayerBlob> layers = read(pinned).layers();
        assertThatThrownBy(() -> bytes(offline(pinned).layers().get(0)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("missing: layer " + layers.get(0).digest() + " (")
                .hasMessageContaining(", layer " + layers.get(1).digest() + " (");
    }

    @Test
    void writesTheDigestDownAndKeepsToIt() throws IOException {
        TestBase first = TestBase.usual();
        BaseLock lock = new BaseLock(folder.resolve("base.lock"));
        registry.add(first, "1");
        sources(new BaseOptions(false, Optional.of(lock))).read(image("example/base:1"), TestPlan.PLATFORM);
        registry.add(TestBase.usual().set("User", "new"), "1").requests();
        Base base = sources(new BaseOptions(false, Optional.of(lock))).read(image("example/base:1"), TestPlan.PLATFORM);

        assertThat(Files.readString(lock.file())).endsWith("example/base:1 " + Digests.of(first.manifest()) + "\n");
        assertThat(base.reference())
                .map(ImageReference::toString)
                .contains("example/base:1@" + Digests.of(first.manifest()));
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void writesNoDigestDownForAnImageThatCannotBeUsed() throws IOException {
        BaseLock lock = new BaseLock(folder.resolve("base.lock"));
        registry.add(TestBase.usual().on("linux", "s390x"), "1");

        assertThatThrownBy(() -> sources(new BaseOptions(false, Optional.of(lock)))
                        .read(image("example/base:1"), TestPlan.PLATFORM))
                .isInstanceOf(UserException.class);
        assertThat(lock.file()).doesNotExist();
    }

    @Test
    void makesDamagedFilesOfTheCacheAnew() throws IOException {
        registry.add(TestBase.usual(), "1");
        Base base = read("example/base:1");
        byte[] layer = bytes(base.layers().get(0));
        try (var files = Files.list(folder.resolve("base"))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1});
            }
        }

        Base again = read("example/base:1");
        assertThat(again.configuration()).isEqualTo(base.configuration());
        assertThat(bytes(again.layers().get(0))).isEqualTo(layer);
    }

    private Map<String, Object> variant(String variant) throws IOException {
        TestBase image = TestBase.usual().on("linux", "arm").set("User", variant);
        registry.add(image);
        Map<String, Object> entry = TestBase.entry(image.manifest(), ImageFormat.OCI);
        entry.put("platform", Map.of("os", "linux", "architecture", "arm", "variant", variant));
        return entry;
    }

    private AbstractThrowableAssert<?, ?> fails(String reference) {
        return assertThatThrownBy(() -> read(reference)).isInstanceOf(UserException.class);
    }

    private Base read(String reference) throws IOException {
        return read(reference, "linux-x64");
    }

    private Base read(String reference, String platform) throws IOException {
        return sources(BaseOptions.USUAL)
                .read(image(reference), Platform.parse(platform).orElseThrow());
    }

    private Base offline(String reference) throws IOException {
        return sources(new BaseOptions(true, Optional.empty())).read(image(reference), TestPlan.PLATFORM);
    }

    private BaseSources sources(BaseOptions options) {
        return new BaseSources(folder, registry, DockerSettings.DEFAULT, options, events);
    }

    private BaseImage image(String reference) {
        return BaseImage.parse("<from><image>", reference, folder);
    }

    private static byte[] bytes(LayerBlob layer) throws IOException {
        try (InputStream in = layer.content().open()) {
            return in.readAllBytes();
        }
    }
}
