package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.BaseLock;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.image.ImageReference;
import dev.personalbrain.image.jib.LayerOutcome.Delivery;
import dev.personalbrain.image.jib.LayerOutcome.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageBuilderTest {
    private static final Set<String> TAGS = new LinkedHashSet<>(List.of("1", "latest"));

    @TempDir
    Path folder;

    private DockerSettings docker = DockerSettings.DEFAULT;
    private RegistryAccess access = RegistryAccess.ANONYMOUS;
    private Path base;

    @BeforeEach
    void writeBase() throws IOException {
        base = Files.write(
                folder.resolve("base.tar"), TestBase.tar(TestBase.usual().saved("base:1")));
    }

    @Test
    void writesAnArchiveWithAllTags() throws IOException {
        Path target = folder.resolve("target/image.tar");
        ImageOutcome outcome = write(ImageFile.DOCKER, target);
        String manifest = new String(TarListing.of(Files.readAllBytes(target)).get("manifest.json"));
        assertThat(manifest).contains("\"RepoTags\":[\"team/app:1.0\",\"team/app:1\",\"team/app:latest\"]");
        assertThat(outcome.result().image()).isEqualTo("team/app");
        assertThat(outcome.result().tags()).containsExactly("1.0", "1", "latest");
        assertThat(outcome.result().pushed()).isFalse();
    }

    @Test
    void writesTheSameBytesElsewhereAndWithoutACache() throws IOException {
        for (ImageFile form : List.of(ImageFile.DOCKER, ImageFile.OCI)) {
            Path one = folder.resolve("one" + form.ending());
            Path two = folder.resolve("deep/below/two" + form.ending());
            write(form, one);
            new ImageBuilder(settings("other cache"), new RecordedEvents())
                    .write(plan("a"), TestImage.name("team/app:1.0"), TAGS, form, two);
            assertThat(two).hasSameBinaryContentAs(one);
        }
    }

    @Test
    void writesALayoutIntoAFolder() throws IOException {
        ImageOutcome outcome = write(ImageFile.OCI_FOLDER, folder.resolve("image"));
        assertThat(folder.resolve("image/blobs/sha256")
                        .resolve(Digests.hex(outcome.result().digest())))
                .isRegularFile();
    }

    @Test
    void tellsWhatIsOfTheBaseAndWhatIsNew() throws IOException {
        ImageOutcome first = write(ImageFile.DOCKER, folder.resolve("image.tar"));
        assertThat(first.layers())
                .extracting(LayerOutcome::origin)
                .containsExactly(Origin.BASE, Origin.BASE, Origin.MADE);
        ImageOutcome second = write(ImageFile.DOCKER, folder.resolve("image.tar"));
        assertThat(second.layers().get(2).origin()).isEqualTo(Origin.REUSED);
        assertThat(second.bytes()).isGreaterThan(second.baseBytes());
        assertThat(second.sentBytes()).isZero();
    }

    @Test
    void loadsIntoTheDaemonWhatItLacks() throws IOException {
        FakeDocker fake = new FakeDocker(folder);
        docker = fake.program().settings();
        Path archive = folder.resolve("image.tar");
        BuiltImage known = new TestImage(ImageFormat.DOCKER).build();
        fake.names(known);
        ImageOutcome outcome = builder().load(plan("a"), TestImage.name("team/app:1.0"), TAGS);
        write(ImageFile.DOCKER, archive);
        assertThat(fake.sent(0).keySet())
                .isEqualTo(TarListing.of(Files.readAllBytes(archive)).keySet());
        assertThat(outcome.layers()).extracting(LayerOutcome::delivery).containsOnly(Delivery.SENT);
        assertThat(outcome.sentBytes()).isEqualTo(outcome.bytes());
    }

    @Test
    void pushesWhatTheRegistryLacks() throws IOException {
        try (TestRegistry registry = TestRegistry.start()) {
            String name = registry.host() + "/team/app:1.0";
            push(name, plan("a"));
            ImageOutcome outcome = push(name, plan("b"));
            assertThat(outcome.layers())
                    .extracting(LayerOutcome::delivery)
                    .containsExactly(Delivery.PRESENT, Delivery.PRESENT, Delivery.SENT);
            assertThat(outcome.result().pushed()).isTrue();
            assertThat(push(name, plan("b")).layers())
                    .extracting(LayerOutcome::delivery)
                    .containsOnly(Delivery.UNTOUCHED);
            assertThat(registry.store().tags("team/app")).containsOnlyKeys("1.0", "1", "latest");
        }
    }

    @Test
    void locksABaseWithoutReadingItsLayers() throws IOException {
        try (TestRegistry registry = TestRegistry.start()) {
            ImageReference name = TestImage.name(registry.host() + "/team/app:1.0");
            String digest = push(name.toString(), plan("a")).result().digest();
            int before = registry.requests().size();
            BaseLock lock = new BaseLock(folder.resolve("base.lock"));
            BuildSettings settings = new BuildSettings(folder.resolve("cache"), access, docker, Optional.of(lock));

            new ImageBuilder(settings, new RecordedEvents())
                    .lock(new BaseImage.InRegistry(name), plan("a").platform());

            assertThat(lock.apply(name)).isEqualTo(name.withDigest(digest));
            assertThat(registry.requests().subList(before, registry.requests().size()))
                    .filteredOn(request -> request.contains("/blobs/"))
                    .as("the configuration alone")
                    .hasSize(1);
        }
    }

    @Test
    void saysOfflineThatNothingCanBePushedBeforeItReadsTheBase() throws IOException {
        access = new RegistryAccess(
                access.from(),
                access.to(),
                access.servers(),
                access.configurations(),
                access.proxies(),
                access.mirrors(),
                access.insecure(),
                access.certificates(),
                true,
                access.limits());
        Files.delete(base);
        assertThatThrownBy(() -> push("127.0.0.1:1/app", plan("a")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<to><image>")
                .hasMessageContaining("offline");
    }

    @Test
    void keepsTheOldFileWhereTheNewOneFails() throws IOException {
        Path target = folder.resolve("image.tar");
        write(ImageFile.DOCKER, target);
        byte[] before = Files.readAllBytes(target);
        Files.delete(base);
        assertThatThrownBy(() -> write(ImageFile.DOCKER, target)).isInstanceOf(UserException.class);
        assertThat(target).hasBinaryContent(before);
    }

    private ImageOutcome write(ImageFile form, Path target) throws IOException {
        return builder().write(plan("a"), TestImage.name("team/app:1.0"), TAGS, form, target);
    }

    private ImageOutcome push(String name, ImagePlan plan) throws IOException {
        return builder().push(List.of(plan), TestImage.name(name), TAGS, ImageFormat.DOCKER);
    }

    private ImageBuilder builder() {
        return new ImageBuilder(settings("cache"), new RecordedEvents());
    }

    private BuildSettings settings(String cache) {
        return new BuildSettings(folder.resolve(cache), access, docker, Optional.empty());
    }

    private ImagePlan plan(String content) {
        ImagePlan plan =
                TestPlan.of(TestPlan.modest(), TestPlan.layer("application", TestPlan.file("/app/brain.jar", content)));
        return new ImagePlan(
                new BaseImage.InTar(base), plan.platform(), plan.layers(), plan.container(), plan.created());
    }
}
