package dev.personalbrain.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes releases of the application in {@code src/application} with the plugin, in a Maven process. */
final class Releases {
    private final List<String> maven;
    private final Path scratch;

    /** @param maven the words of a command */
    Releases(List<String> maven, Path scratch) {
        this.maven = List.copyOf(maven);
        this.scratch = scratch;
    }

    /** @param sources the application's project */
    Release make(Path sources, String version, String zstd) throws IOException, InterruptedException {
        Path project = Files.createDirectories(scratch.resolve("project-" + version));
        run(scratch, List.of("cp", "-R", sources + "/.", project.toString()));
        List<String> command = new ArrayList<>(maven);
        command.addAll(List.of("-B", "-q", "-ntp", "-Dapplication.version=" + version, "-Dzstd-jni.version=" + zstd));
        command.add("brain:release");
        run(project, command);
        try (Stream<Path> made = Files.list(project.resolve("target"))) {
            Path folder = made.filter(path -> Files.exists(path.resolve(Release.MANIFEST)))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no release in " + project.resolve("target")));
            return new Release(folder, "zstd " + zstd);
        }
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + output);
        }
    }
}
