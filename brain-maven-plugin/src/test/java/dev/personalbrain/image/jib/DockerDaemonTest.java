package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerDaemonTest {
    private static final List<ImageReference> NAMES =
            List.of(TestImage.name("brain:1.0"), TestImage.name("brain:latest"));

    private final RecordedEvents events = new RecordedEvents();
    private final LayerBlob base = TestImage.layer("base", "b");
    private final LayerBlob application = TestImage.layer("application", "a");
    private final BuiltImage image = image(base, application);

    @TempDir
    Path folder;

    private FakeDocker docker;

    DockerDaemonTest() throws IOException {}

    @BeforeEach
    void install() throws IOException {
        docker = new FakeDocker(folder);
        docker.names(image);
    }

    @Test
    void sendsTheWholeImageWhereNothingIsThere() throws IOException {
        assertThat(load(image)).isTrue();
        assertThat(docker.sent(0)).containsKeys(file(base), file(application));
        assertThat(outcomes()).containsExactly("uploaded base", "uploaded application");
        assertThat(events.transferred()).isEqualTo(Map.of("base", base.size(), "application", application.size()));
    }

    @Test
    void sendsOnlyTheLayersThatTheDaemonLacks() throws IOException {
        docker.has("sha256:01", base, TestImage.layer("application", "older"));
        assertThat(load(image)).isTrue();
        assertThat(docker.sent(0)).doesNotContainKey(file(base)).containsKey(file(application));
        assertThat(docker.wasSent(1)).isFalse();
        assertThat(outcomes()).containsExactly("present base", "uploaded application");
    }

    @Test
    void sharesNothingWithAnImageThatHasNoLayers() throws IOException {
        docker.hasAnImageWithoutLayers();
        assertThat(load(image)).isTrue();
        assertThat(docker.sent(0)).containsKeys(file(base), file(application));
    }

    @Test
    void doesNotOpenTheLayersThatTheDaemonHas() throws IOException {
        BlobContent unreachable = () -> {
            throw new IOException("no network");
        };
        LayerBlob remote =
                new LayerBlob("base", base.digest(), base.diffId(), base.size(), unreachable, Optional.empty());
        docker.has("sha256:01", base);
        assertThat(load(image(remote, application))).isTrue();
    }

    @Test
    void aLayerCountsOnlyAboveTheSameLayers() throws IOException {
        docker.has("sha256:01", application, base);
        load(image);
        assertThat(docker.sent(0)).containsKeys(file(base), file(application));
    }

    @Test
    void sendsTheWholeImageWhereTheDaemonRefusesAPart() throws IOException {
        docker.has("sha256:01", base);
        docker.refuses(1);
        assertThat(load(image)).isTrue();
        assertThat(docker.sent(1)).containsKeys(file(base), file(application));
        assertThat(outcomes()).containsExactly("uploaded base", "uploaded application");
        assertThat(events.transferred()).isEqualTo(Map.of("base", base.size(), "application", application.size()));
    }

    @Test
    void sendsTheWholeImageWhereTheDaemonMadeAnotherOneOfAPart() throws IOException {
        docker.has("sha256:01", base);
        docker.namesOtherwise();
        assertThat(load(image)).isTrue();
        assertThat(docker.sent(1)).containsKeys(file(base), file(application));
    }

    @Test
    void onlyTagsAnImageThatIsThere() throws IOException {
        docker.has(image.imageId(), base, application);
        assertThat(load(image)).isFalse();
        assertThat(docker.wasSent(0)).isFalse();
        assertThat(docker.calls())
                .endsWith("tag " + image.imageId() + " brain:1.0", "tag " + image.imageId() + " brain:latest");
        assertThat(outcomes()).containsExactly("present base", "present application");
    }

    @Test
    void asksForAllTagsOfTheNameAndForTheBase() throws IOException {
        ImageReference from = TestImage.name("jre:17@sha256:" + "1".repeat(64));
        new DockerDaemon(docker.program(), events).load(image, NAMES, Optional.of(from));
        assertThat(docker.calls().get(0)).isEqualTo("image ls --quiet --no-trunc brain");
        assertThat(docker.calls().get(1)).endsWith(" jre@sha256:" + "1".repeat(64) + " jre:17");
    }

    @Test
    void passesOnTheDaemonsWordsInOneLine() throws IOException {
        docker.refuses(9);
        assertThatThrownBy(() -> load(image))
                .isInstanceOf(UserException.class)
                .hasMessage("the Docker daemon refuses the image: Error response from daemon: no");
    }

    @Test
    void passesOnTheWordsOfADaemonThatStopsReading() throws IOException {
        docker.isDeaf("write: no space left on device");
        BuiltImage large = image(base, TestImage.layer("application", noise(3_000_000)));
        assertThatThrownBy(() -> load(large))
                .isInstanceOf(UserException.class)
                .hasMessage("the Docker daemon refuses the image: write: no space left on device");
    }

    @Test
    void saysThatThereIsNoDaemon() throws IOException {
        docker.isDown("Cannot connect to the Docker daemon");
        assertThatThrownBy(() -> load(image))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("no Docker daemon answers: Cannot connect to the Docker daemon (")
                .hasMessageContaining("DOCKER_HOST");
    }

    @Test
    void saysThatThereIsNoDockerProgram() {
        DockerProgram none =
                new DockerProgram(new DockerSettings(folder.resolve("none").toString(), Map.of()));
        assertThatThrownBy(() -> new DockerDaemon(none, events).load(image, NAMES, Optional.empty()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<dockerClient><executable>: '" + folder.resolve("none") + "' cannot be started");
    }

    @Test
    void endsTheProgramWhereALayerIsDamaged() throws IOException {
        LayerBlob damaged = new LayerBlob(
                "application",
                application.digest(),
                application.diffId(),
                application.size(),
                base.content(),
                Optional.empty());
        assertThatThrownBy(() -> load(image(base, damaged)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("layer application ");
        assertThat(folder.resolve("loaded")).doesNotExist();
    }

    private List<String> outcomes() {
        return events.lines().stream()
                .filter(line -> !line.startsWith("transferred"))
                .toList();
    }

    private boolean load(BuiltImage built) throws IOException {
        if (built != image) {
            docker.names(built);
        }
        return new DockerDaemon(docker.program(), events).load(built, NAMES, Optional.empty());
    }

    private static BuiltImage image(LayerBlob... layers) {
        TestImage image = new TestImage(ImageFormat.DOCKER);
        List.of(layers).forEach(image::with);
        return image.build();
    }

    private static String file(LayerBlob layer) {
        return Digests.hex(layer.digest()) + ".tar.gz";
    }

    /** Too much for a pipe, and for gzip. */
    private static String noise(int length) {
        StringBuilder noise = new StringBuilder();
        Random random = new Random(1);
        while (noise.length() < length) {
            noise.append((char) (' ' + random.nextInt(90)));
        }
        return noise.toString();
    }
}
