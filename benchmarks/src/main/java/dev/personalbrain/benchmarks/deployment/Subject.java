package dev.personalbrain.benchmarks.deployment;

import dev.personalbrain.benchmarks.Command;
import dev.personalbrain.benchmarks.Folders;
import dev.personalbrain.benchmarks.PluginVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A copy of an application's project, and what Maven makes of it.
 *
 * @param name in the table
 * @param project the copy
 * @param base the image that its images begin with
 * @param buildArguments of all its images
 */
record Subject(String name, Path project, String base, List<String> buildArguments) {

    /** @param source the project's folder in this repository */
    static Subject copy(Path root, String source, Path project, String base, List<String> buildArguments)
            throws IOException, InterruptedException {
        Folders.delete(project);
        Files.createDirectories(project.getParent());
        Command.run(root, List.of("cp", "-a", root.resolve(source).toString(), project.toString()));
        Path pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("@project.version@", PluginVersion.of(root)));
        return new Subject(project.getFileName().toString(), project, base, buildArguments);
    }

    /** Begins anew. */
    Path make(Way way) throws IOException, InterruptedException {
        maven(way.goals());
        return project.resolve("target");
    }

    private void maven(List<String> goals) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-q", "clean"));
        String repository = System.getProperty("maven.repo.local", "");
        if (!repository.isEmpty()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.add("-Dbrain.from.image=" + base);
        command.addAll(goals);
        Command.run(project, command);
    }

    /** The one folder or file in {@code target} that is meant. */
    Path made(Predicate<Path> wanted) throws IOException {
        Path target = project.resolve("target");
        try (Stream<Path> list = Files.list(target)) {
            return list.filter(wanted)
                    .findFirst()
                    .orElseThrow(() -> new IOException("not made in " + target));
        }
    }
}
