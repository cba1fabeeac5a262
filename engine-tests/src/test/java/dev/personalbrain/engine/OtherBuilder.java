package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A program that makes images of Dockerfiles, beside Docker's legacy builder. */
enum OtherBuilder {
    /** In Docker's engine. */
    BUILDKIT {
        @Override
        void build(Path context, String image, List<String> options) throws IOException, InterruptedException {
            attempt(context, image, options).output();
        }

        @Override
        Program attempt(Path context, String image, List<String> options) {
            return docker("build", "--network", "host", "--progress", "plain", "-t", image)
                    .with(options)
                    .with(context.toString());
        }

        @Override
        void forgetDownloads() throws IOException, InterruptedException {
            docker("builder", "prune", "--force", "--filter", "type=exec.cachemount")
                    .output();
        }

        /** The one that comes with Debian's engine: later ones need a plugin for BuildKit. */
        private static Program docker(String... words) {
            return Program.of("/usr/bin/docker").with(words).set("DOCKER_BUILDKIT", "1");
        }
    },
    /** Without a daemon, here without namespaces, and with a store of its own. */
    BUILDAH {
        @Override
        void build(Path context, String image, List<String> options) throws IOException, InterruptedException {
            attempt(context, image, options).output();
            buildah("push", "--tls-verify=false", "--format", "v2s2", image, "docker://" + image)
                    .output();
            Docker.run("pull", "--quiet", image);
        }

        @Override
        Program attempt(Path context, String image, List<String> options) throws IOException {
            return buildah("build", "--isolation", "chroot", "--network", "host", "--tls-verify=false")
                    .with("--format", "docker", "--identity-label=false", "-t", image)
                    .with(options)
                    .with(context.toString());
        }

        @Override
        void forgetDownloads() throws IOException {
            try (Stream<Path> files = Files.walk(temporary())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }

        private static Program buildah(String... words) throws IOException {
            return Program.of("buildah", "--root", store("root"), "--runroot", store("run"))
                    .with(words)
                    .set("TMPDIR", temporary())
                    .set("LC_ALL", "C.UTF-8");
        }

        private static Path temporary() throws IOException {
            return Files.createDirectories(Path.of(store("tmp")));
        }

        private static String store(String name) {
            return MavenBuild.project()
                    .resolve("engine-tests/target/buildah/" + name)
                    .toString();
        }
    };

    /** Builds an image in the host's network, to be in Docker's engine in the end. */
    abstract void build(Path context, String image, List<String> options) throws IOException, InterruptedException;

    /** The build alone. */
    abstract Program attempt(Path context, String image, List<String> options) throws IOException;

    /** Empties what is kept between builds. */
    abstract void forgetDownloads() throws IOException, InterruptedException;

    /** Fit for a tag. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
