package dev.personalbrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A copy of one of this repository's projects, to run Maven in; with the plugin that is being measured. */
public record Project(Path folder) {
    public static final String TEST_BRAIN = "brain-maven-plugin/src/it/test-brain";

    /**
     * @param source the project's folder in this repository
     * @param folder for the copy; what is there goes
     */
    public static Project copy(Path root, String source, Path folder) throws IOException, InterruptedException {
        Folders.delete(folder);
        Files.createDirectories(folder.getParent());
        Command.run(root, List.of("cp", "-a", source, folder.toString()));
        Path pom = folder.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("@project.version@", PluginVersion.of(root)));
        return new Project(folder);
    }

    /** Runs Maven, with the local repository of the process that measures. */
    public void maven(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-q"));
        String repository = System.getProperty("maven.repo.local", "");
        if (!repository.isEmpty()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(words);
        Command.run(folder, command);
    }
}
