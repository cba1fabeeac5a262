package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.jr.ob.JSON;

/** Tools that share no code with Docker's engine take the image from the registry and find the same in it. */
@ExtendWith(ImagesOfTheTests.Resolver.class)
class SecondToolTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void skopeoCopiesAndUmociUnpacksTheSameFiles(TestApplication application, ImagesOfTheTests images)
            throws Exception {
        String image = images.of(application, Way.PUSH);
        Path layout = folder.resolve("layout");

        skopeo("copy", "--src-tls-verify=false", "docker://" + image, "oci:" + layout + ":app");

        requireSame("umoci", umoci(layout, "app"), image);
    }

    /** Each of its descriptors is checked by the tool that copies it. */
    @Test
    void skopeoTakesTheLayoutFolderThatDockerTarWrites(ImagesOfTheTests images) throws Exception {
        Path project = AwkwardApplication.write(folder.resolve("project"));
        MavenBuild.in(project)
                .run(
                        "brain:dockerTar",
                        "-Dbrain.from.image=" + Engine.running().base(),
                        "-Dbrain.to.image=registry.example.com/team/awkward:1.0",
                        "-Dbrain.tar.format=oci-folder");
        Path written = onlyLayout(project.resolve("target"));
        Path copy = folder.resolve("copy");

        skopeo("copy", "oci:" + written + ":1.0", "oci:" + copy + ":1.0");

        String pushed = images.of(TestApplication.AWKWARD, Way.PUSH);
        requireSame("umoci, of the copy", umoci(copy, "1.0"), pushed);
        requireSame("umoci, of the layout", umoci(written, "1.0"), pushed);
    }

    @Test
    void skopeoReadsTheSameConfigurationAsTheEngine(ImagesOfTheTests images) throws Exception {
        String image = images.of(TestApplication.AWKWARD, Way.PUSH);
        Map<String, Object> json =
                JSON.std.mapFrom(skopeo("inspect", "--config", "--tls-verify=false", "docker://" + image));

        assertThat(json).containsEntry("os", "linux").containsKey("history");
        Map<?, ?> config = (Map<?, ?>) json.get("config");
        assertThat(config.get("User")).isEqualTo("12345:54321");
        assertThat(config.get("Entrypoint")).isEqualTo(List.of("/app/awkward-wrapper.sh"));
        assertThat(config.get("StopSignal")).isEqualTo("SIGINT");
    }

    @Test
    void buildahMountsTheSameFiles(ImagesOfTheTests images) throws Exception {
        String image = images.of(TestApplication.AWKWARD, Way.PUSH);
        try {
            String container = buildah("from", "--tls-verify=false", "docker://" + image);
            Path root = Path.of(buildah("mount", container));

            requireSame("buildah", ImageContents.ofFolder(root, "app"), image);
        } finally {
            buildah("umount", "--all");
            buildah("rm", "--all");
            buildah("rmi", "--all");
        }
    }

    private void requireSame(String tool, Map<String, ContentEntry> contents, String image) throws Exception {
        Differences.between("Docker's engine", Docker.contents(image, "app"), tool, contents)
                .requireNone();
    }

    private Map<String, ContentEntry> umoci(Path layout, String tag) throws IOException, InterruptedException {
        Path bundle = folder.resolve("bundle-" + layout.getFileName());
        Program.of("umoci", "unpack", "--image", layout + ":" + tag, bundle.toString())
                .output();
        Map<String, ContentEntry> contents = ImageContents.ofFolder(bundle.resolve("rootfs"), "app");
        // JUnit removes its folders too, but warns of each link that leads out of them
        Program.of("rm", "-rf", bundle.toString()).output();
        return contents;
    }

    private static Path onlyLayout(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-oci"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String skopeo(String... words) throws IOException, InterruptedException {
        return Program.of("skopeo", "--insecure-policy").with(words).output();
    }

    /** With a storage of its own, which goes with the test's folder. */
    private String buildah(String... words) throws IOException, InterruptedException {
        return Program.of(
                        "buildah",
                        "--root",
                        folder + "/storage",
                        "--runroot",
                        folder + "/run",
                        "--storage-driver",
                        "overlay")
                .with(words)
                .output()
                .strip();
    }
}
