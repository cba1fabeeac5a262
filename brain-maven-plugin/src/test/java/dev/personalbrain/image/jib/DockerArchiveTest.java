package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import tools.jackson.jr.ob.JSON;

class DockerArchiveTest {
    private final LayerBlob base = TestImage.layer("base", "b");
    private final LayerBlob application = TestImage.layer("application", "a");

    DockerArchiveTest() throws IOException {}

    @Test
    void holdsTheConfigurationAndTheLayersByTheirDigestsAndAllNames() throws IOException {
        BuiltImage image = image(base, application);
        Map<String, byte[]> files = files(image, 0, "brain:1.0", "localhost:5000/brain:latest");
        String configuration = Digests.hex(image.imageId()) + ".json";
        assertThat(files.keySet()).containsExactly("manifest.json", configuration, file(base), file(application));
        assertThat(files.get(configuration)).isEqualTo(image.configuration());
        assertThat(Digests.of(files.get(file(application)))).isEqualTo(application.digest());
        assertThat(JSON.std.listFrom(files.get("manifest.json")))
                .isEqualTo(List.of(Map.of(
                        "Config", configuration,
                        "RepoTags", List.of("brain:1.0", "localhost:5000/brain:latest"),
                        "Layers", List.of(file(base), file(application)))));
    }

    @Test
    void leavesOutTheFirstLayersFilesAlone() throws IOException {
        Map<String, byte[]> files = files(image(base, application), 1, "brain:1.0");
        assertThat(files).doesNotContainKey(file(base)).containsKey(file(application));
        assertThat(new String(files.get("manifest.json"))).contains(file(base));
    }

    @Test
    void writesTheFileOfALayerThatIsThereTwiceOnce() throws IOException {
        Map<String, byte[]> files = files(image(base, application, base), 0, "brain:1.0");
        assertThat(files).hasSize(4);
        assertThat(new String(files.get("manifest.json"))).containsPattern(file(base) + ".*" + file(base));
    }

    @Test
    void hasTheSameBytesInAnotherTimeZone() throws IOException {
        byte[] here = bytes(image(base, application), 0, "brain:1.0");
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            assertThat(bytes(image(base, application), 0, "brain:1.0")).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static Map<String, byte[]> files(BuiltImage image, int without, String... names) throws IOException {
        return TarListing.of(bytes(image, without, names));
    }

    private static byte[] bytes(BuiltImage image, int without, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputTar tar = new OutputTar(bytes)) {
            new DockerArchive(
                            image, List.of(names).stream().map(TestImage::name).toList())
                    .writeWithout(without, tar, (layer, count) -> {});
        }
        return bytes.toByteArray();
    }

    private static BuiltImage image(LayerBlob... layers) {
        TestImage image = new TestImage(ImageFormat.DOCKER);
        for (LayerBlob layer : layers) {
            image.with(layer);
        }
        return image.build();
    }

    private static String file(LayerBlob layer) {
        return Digests.hex(layer.digest()) + ".tar.gz";
    }
}
