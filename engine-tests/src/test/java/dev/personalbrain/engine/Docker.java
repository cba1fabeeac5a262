package dev.personalbrain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** Docker's command line. */
final class Docker {
    private Docker() {}

    /** Runs {@code docker WORDS} and returns what it wrote, without the last line's end. */
    static String run(String... words) throws IOException, InterruptedException {
        return program(words).output().strip();
    }

    static Program program(String... words) {
        return Program.of("docker").with(words).set("DOCKER_BUILDKIT", "0");
    }

    /** Builds in the host's network, where the tests' servers are. */
    static void build(Path context, String image, List<String> more) throws IOException, InterruptedException {
        program("build", "--network", "host", "--force-rm", "-t", image)
                .with(more)
                .with(context.toString())
                .output();
    }

    /** Everything below {@code root} in the image. No container is started. */
    static Map<String, ContentEntry> contents(String image, String root) throws IOException, InterruptedException {
        String container = run("create", image, "unused");
        Process export = new ProcessBuilder("docker", "export", container)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream tar = export.getInputStream()) {
            Map<String, ContentEntry> contents = ImageContents.ofTar(tar, root);
            tar.transferTo(java.io.OutputStream.nullOutputStream());
            return contents;
        } finally {
            export.destroy();
            run("rm", "--volumes", container);
        }
    }

    /** Fails where two images do not have the same files in the application's folder, or are not started alike. */
    static void requireSame(String expected, String image) throws IOException, InterruptedException {
        Differences.between(expected, LayerContents.of(expected, "app"), image, LayerContents.of(image, "app"))
                .requireNone();
        Differences.between(expected, configuration(expected), image, configuration(image))
                .requireNone();
    }

    static Map<String, String> configuration(String image) throws IOException, InterruptedException {
        List<?> images = JSON.std.listFrom(run("image", "inspect", image));
        return ImageConfiguration.parse((Map<?, ?>) images.get(0));
    }

    /** Removes images that a test has made; those that are gone already are fine. */
    static void remove(String... images) throws IOException, InterruptedException {
        program("rmi", "--force").with(images).run();
    }
}
