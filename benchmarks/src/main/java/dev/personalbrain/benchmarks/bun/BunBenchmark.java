package dev.personalbrain.benchmarks.bun;

import dev.personalbrain.benchmarks.Benchmark;
import dev.personalbrain.benchmarks.Folders;
import dev.personalbrain.benchmarks.Project;
import dev.personalbrain.benchmarks.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * test-brain as an image, built by this plugin and by two hand-written Dockerfiles that do what is usual: the same program, the same
 * Bun, the same base image. Sizes alone; a hand-written one holds the modules of every C library and what only builds need.
 */
public final class BunBenchmark implements Benchmark {
    private static final double MODULES = 0.32;
    private static final double BESIDE_CHOWN = 0.57;
    private static final double BESIDE_COPY = 0.93;

    private final Path root;
    private final Path scratch;
    private final BunSettings settings;

    public BunBenchmark(Path root, Path scratch) {
        this.root = root;
        this.scratch = scratch.resolve("bun");
        this.settings = BunSettings.of(System.getenv());
    }

    @Override
    public String name() {
        return "bun";
    }

    @Override
    public List<Result> run() throws Exception {
        Folders.delete(scratch);
        Files.createDirectories(scratch);
        HandWritten peer = new HandWritten(root, scratch.resolve("peer"), settings);
        try (DockerImage ours = ours();
                DockerImage chown = peer.build("chown");
                DockerImage copy = peer.build("copy")) {
            return results(ours, chown, copy);
        }
    }

    private static List<Result> results(DockerImage ours, DockerImage chown, DockerImage copy) throws Exception {
        long bytes = ours.compressedBytes();
        return List.of(
                Result.ofBytes(
                        "bun, node_modules / bun install --production", ours.moduleBytes(), copy.moduleBytes(), MODULES),
                Result.ofBytes("bun, image / Dockerfile with chown -R", bytes, chown.compressedBytes(), BESIDE_CHOWN),
                Result.ofBytes("bun, image / Dockerfile with COPY --chown", bytes, copy.compressedBytes(), BESIDE_COPY));
    }

    private DockerImage ours() throws IOException, InterruptedException {
        DockerImage image = new DockerImage("brain-bench/ours:1", scratch);
        Project.copy(root, Project.TEST_BRAIN, scratch.resolve("ours"))
                .maven(List.of(
                        "brain:dockerBuild",
                        "-Dbrain.from.image=" + settings.base(),
                        "-Dbrain.to.image=" + image.name()));
        return image;
    }
}
