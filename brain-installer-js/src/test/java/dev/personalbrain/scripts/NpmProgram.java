package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.npm.Integrity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program in a package of npm, fetched by npm with the configuration of this machine, once: kept in {@code ~/.cache/brain-verify}.
 *
 * @param integrity of the tarball
 * @param path of the program in the package
 */
record NpmProgram(String name, String version, String integrity, String path) {
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "brain-verify", "programs");

    Path executable() throws IOException, InterruptedException {
        Path home = CACHE.resolve(name.replaceAll("[@/]", "-") + "-" + version);
        if (!Files.isDirectory(home)) {
            fetch(home);
        }
        return home.resolve("package").resolve(path);
    }

    private void fetch(Path home) throws IOException, InterruptedException {
        Files.createDirectories(CACHE);
        Path made = Files.createTempDirectory(CACHE, ".fetch-");
        run(made, "npm", "pack", "--silent", name + "@" + version);
        Path tarball = tarball(made);
        verify(tarball);
        run(made, "tar", "-xzf", tarball.toString());
        Files.delete(tarball);
        Files.move(made, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private void verify(Path tarball) throws IOException {
        assertThat(Integrity.best(integrity).orElseThrow().checksum().matches(tarball))
                .as(tarball + " is what is pinned")
                .isTrue();
    }

    private static Path tarball(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, String... words) throws IOException, InterruptedException {
        int code = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        assertThat(code).as(String.join(" ", List.of(words))).isZero();
    }
}
