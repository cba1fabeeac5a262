package dev.personalbrain.benchmarks.bun;

import dev.personalbrain.benchmarks.Command;
import dev.personalbrain.benchmarks.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** test-brain as somebody builds it who writes Dockerfiles by hand: compiled with Bun, three packages left out, modules installed by Bun. */
final class HandWritten {
    private static final List<String> EXTERNALS =
            List.of("@libsql/client", "libsql", "@rocket.chat/forked-matrix-sdk-crypto-nodejs");
    private static final Path CERTIFICATES = Path.of("/etc/ssl/certs/ca-certificates.crt");

    private final Path root;
    private final Path folder;
    private final BunSettings settings;

    /** @param folder for the project; need not exist */
    HandWritten(Path root, Path folder, BunSettings settings) {
        this.root = root;
        this.folder = folder;
        this.settings = settings;
    }

    /** @param flavour the end of the Dockerfile's name */
    DockerImage build(String flavour) throws IOException, InterruptedException {
        if (!Files.exists(folder)) {
            prepare();
        }
        DockerImage image = new DockerImage("brain-bench/hand-written-" + flavour + ":1", folder.getParent());
        Command.run(
                folder,
                List.of(
                        "docker", "build", "-q", "--no-cache", "--network", "host", "-f", "Dockerfile." + flavour,
                        "--build-arg", "BUN=" + settings.bun(), "--build-arg", "BASE=" + settings.base(),
                        "-t", image.name(), "."));
        return image;
    }

    private void prepare() throws IOException, InterruptedException {
        copy(Project.TEST_BRAIN + "/.");
        copy("benchmarks/src/bun/original/.");
        Files.write(
                folder.resolve("ca.pem"), Files.exists(CERTIFICATES) ? Files.readAllBytes(CERTIFICATES) : new byte[0]);
        compile(new DockerImage(settings.bun(), folder).copy("/usr/local/bin/bun", folder.resolve("bun")));
    }

    private void copy(String from) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Command.run(root, List.of("cp", "-a", from, folder.toString()));
    }

    /** Without the option for package.json a program of this Bun finds none of what is left out. */
    private void compile(Path bun) throws IOException, InterruptedException {
        Command.run(folder, List.of(bun.toString(), "install", "--frozen-lockfile", "--ignore-scripts"));
        List<String> command = new ArrayList<>(List.of(
                bun.toString(), "build", "src/index.ts", "--compile", "--minify", "--compile-autoload-package-json"));
        EXTERNALS.forEach(external -> command.add("--external=" + external));
        command.add("--outfile=brain");
        Command.run(folder, command);
    }
}
