package dev.personalbrain.benchmarks.bun;

import dev.personalbrain.benchmarks.Command;
import dev.personalbrain.benchmarks.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An image in the local engine, and what it weighs.
 *
 * @param scratch a folder for what is taken out of it
 */
public record DockerImage(String name, Path scratch) implements AutoCloseable {
    private static final Path ANYWHERE = Path.of("/");

    /** Of {@code docker save}, through {@code gzip -6}; in bytes. */
    public long compressedBytes() throws IOException, InterruptedException {
        Path saved = scratch.resolve("saved.gz");
        Command.run(ANYWHERE, List.of("sh", "-c", "docker save \"$0\" | gzip -6 >\"$1\"", name, saved.toString()));
        long bytes = Files.size(saved);
        Files.delete(saved);
        return bytes;
    }

    /** Of the files in {@code /app/node_modules}. */
    long moduleBytes() throws IOException, InterruptedException {
        Path modules = copy("/app/node_modules", scratch.resolve("node_modules"));
        long bytes = Folders.bytes(modules);
        Folders.delete(modules);
        return bytes;
    }

    /** @param path in the image */
    Path copy(String path, Path target) throws IOException, InterruptedException {
        Folders.delete(target);
        String program = "container=$(docker create \"$0\" none) && docker cp -q \"$container:$1\" \"$2\""
                + " && docker rm \"$container\" >/dev/null";
        Command.run(ANYWHERE, List.of("sh", "-ec", program, name, path, target.toString()));
        return target;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Command.run(ANYWHERE, List.of("docker", "rmi", "-f", name));
    }
}
