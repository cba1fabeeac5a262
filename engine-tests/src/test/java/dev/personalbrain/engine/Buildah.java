package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The builder that is not Docker's, with a store of its own. Runs without a daemon, and here without namespaces. */
final class Buildah {
    private static final Path STORE =
            MavenBuild.project().resolve("engine-tests/target/buildah").toAbsolutePath();

    private Buildah() {}

    /** Builds an image in the host's network and hands it over to Docker's engine, by way of the registry. */
    static void build(Path context, String image, List<String> options) throws IOException, InterruptedException {
        attempt(context, image, options).output();
        buildah("push", "--tls-verify=false", "--format", "v2s2", image, "docker://" + image)
                .output();
        Docker.run("pull", "--quiet", image);
    }

    /** What would build the image in its own store. */
    static Program attempt(Path context, String image, List<String> options) throws IOException {
        return buildah("build", "--isolation", "chroot", "--network", "host", "--tls-verify=false")
                .with("--format", "docker", "--identity-label=false", "-t", image)
                .with(options)
                .with(context.toString());
    }

    private static Program buildah(String... words) throws IOException {
        Path temporary = Files.createDirectories(STORE.resolve("tmp"));
        return Program.of(
                        "buildah",
                        "--root",
                        STORE.resolve("root").toString(),
                        "--runroot",
                        STORE.resolve("run").toString())
                .with(words)
                .set("TMPDIR", temporary)
                .set("LC_ALL", "C.UTF-8");
    }
}
