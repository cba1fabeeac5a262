package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.jr.ob.JSON;

class OciLayoutTest {
    private final BuiltImage image = new TestImage(ImageFormat.OCI)
            .with("base", "b")
            .with("application", "a")
            .build();
    private final OciLayout layout =
            new OciLayout(image, List.of(TestImage.name("brain:1.0"), TestImage.name("localhost:5000/x/brain:latest")));

    @TempDir
    Path folder;

    OciLayoutTest() throws IOException {}

    @Test
    void namesTheManifestOnceForEachTag() throws IOException {
        Map<String, Object> index = JSON.std.mapFrom(tar().get("index.json"));
        assertThat(index)
                .containsEntry("schemaVersion", 2)
                .containsEntry("mediaType", "application/vnd.oci.image.index.v1+json")
                .containsEntry(
                        "manifests",
                        List.of(
                                entry(Map.of("org.opencontainers.image.ref.name", "1.0")),
                                entry(Map.of(
                                        "io.containerd.image.name",
                                        "localhost:5000/x/brain:latest",
                                        "org.opencontainers.image.ref.name",
                                        "latest"))));
    }

    @Test
    void holdsEveryBlobUnderItsDigest() throws IOException {
        Map<String, byte[]> files = tar();
        assertThat(files.get("oci-layout")).asString().isEqualTo("{\"imageLayoutVersion\":\"1.0.0\"}");
        assertThat(files).hasSize(6);
        files.forEach((name, bytes) -> {
            if (name.startsWith("blobs/")) {
                assertThat(Digests.of(bytes)).isEqualTo("sha256:" + name.substring("blobs/sha256/".length()));
            }
        });
        assertThat(files).containsKey("blobs/sha256/" + Digests.hex(image.digest()));
    }

    @Test
    void aFolderHoldsTheSameFilesAsATar() throws IOException {
        layout.write(new OutputFolder(folder), (layer, bytes) -> {});
        Map<String, byte[]> there = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                there.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        assertThat(there).containsExactlyInAnyOrderEntriesOf(tar());
    }

    private Map<String, Object> entry(Map<String, String> annotations) {
        return Map.of(
                "mediaType",
                "application/vnd.oci.image.manifest.v1+json",
                "digest",
                image.digest(),
                "size",
                image.manifest().length,
                "annotations",
                annotations,
                "platform",
                Map.of("architecture", "amd64", "os", "linux"));
    }

    private Map<String, byte[]> tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputTar tar = new OutputTar(bytes)) {
            layout.write(tar, (layer, count) -> {});
        }
        return TarListing.of(bytes.toByteArray());
    }
}
