package dev.personalbrain.benchmarks.deployment;

import dev.personalbrain.benchmarks.Command;
import dev.personalbrain.benchmarks.Health;
import dev.personalbrain.benchmarks.bun.DockerImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An image built from a Dockerfile, and a container that is started twice with no more rights than it needs. */
final class ImageTrial {
    private static final Path ANYWHERE = Path.of("/");

    private final Subject subject;
    private final Path scratch;
    private final String name;
    private int port;

    ImageTrial(Subject subject, Way way, Path scratch) {
        this.subject = subject;
        this.scratch = scratch;
        this.name = "brain-bench-" + subject.name() + "-" + way.name().toLowerCase(Locale.ROOT);
    }

    /** @param modules the URL of a repository with its modules */
    Deployed run(String modules) throws Exception {
        Path context = subject.target().resolve("docker");
        Command.run(
                subject.target(), List.of("cp", "-R", "brain/vendor", context.resolve("vendor").toString()));
        List<String> build = new ArrayList<>(List.of("docker", "build", "-q", "--no-cache", "-t", name));
        subject.buildArguments().forEach(argument -> build.addAll(List.of("--build-arg", argument)));
        build.add(".");
        Command.run(context, build);
        try (DockerImage image = new DockerImage(name, scratch)) {
            long bytes = image.compressedBytes();
            return new Deployed(bytes, first(modules), again());
        } finally {
            remove();
        }
    }

    private double first(String modules) throws Exception {
        port = Health.freePort();
        long start = System.nanoTime();
        Command.run(ANYWHERE, List.of(
                "docker", "run", "--detach", "--name", name, "--network", "host", "--read-only", "--tmpfs", "/tmp",
                "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "-e", "BRAIN_PORT=" + port,
                "-e", "BRAIN_SOURCES=" + modules, name));
        return Health.await(port, start, () -> true);
    }

    private double again() throws Exception {
        Command.run(ANYWHERE, List.of("docker", "stop", name));
        long start = System.nanoTime();
        Command.run(ANYWHERE, List.of("docker", "start", name));
        return Health.await(port, start, () -> true);
    }

    private void remove() throws IOException, InterruptedException {
        Command.run(ANYWHERE, List.of("sh", "-c", "docker rm --force --volumes \"$0\" || true", name));
    }
}
