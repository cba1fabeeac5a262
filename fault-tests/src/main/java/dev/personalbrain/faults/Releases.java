package dev.personalbrain.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes releases of the applications in {@code src/applications} with the plugin, in a Maven process. */
final class Releases {
    private static final String VERSION = "@version@";

    private final List<String> maven;
    private final Path applications;
    private final Path scratch;

    /**
     * @param maven the words of a command
     * @param applications the folder of the projects
     */
    Releases(List<String> maven, Path applications, Path scratch) {
        this.maven = List.copyOf(maven);
        this.applications = applications;
        this.scratch = scratch;
    }

    /** @param version of the module that changes */
    Release make(Kind kind, String version) throws IOException, InterruptedException {
        Path project = scratch.resolve(kind.title() + "-" + version);
        run(scratch, List.of("cp", "-R", applications.resolve(kind.title()).toString(), project.toString()));
        fill(project.resolve("pom.xml"), version);
        if (kind == Kind.BUN) {
            fill(project.resolve("package.json"), version);
            run(project, List.of("npm", "install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
        List<String> command = new ArrayList<>(maven);
        command.addAll(List.of("-B", "-q", "-ntp", "brain:release", "brain:vendor"));
        run(project, command);
        return new Release(released(project), project.resolve("target/brain/vendor"), kind.answer(version));
    }

    private static void fill(Path file, String version) throws IOException {
        Files.writeString(file, Files.readString(file).replace(VERSION, version));
    }

    private static Path released(Path project) throws IOException {
        try (Stream<Path> made = Files.list(project.resolve("target"))) {
            return made.filter(path -> Files.exists(path.resolve(Release.MANIFEST)))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no release in " + project.resolve("target")));
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
