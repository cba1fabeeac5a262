package dev.personalbrain.benchmarks.deployment;

import dev.personalbrain.benchmarks.Command;
import dev.personalbrain.benchmarks.StartedApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A release, unpacked on this machine and started twice by its wrapper. */
final class FolderTrial {
    private final Subject subject;
    private final Path scratch;

    FolderTrial(Subject subject, Path scratch) {
        this.subject = subject;
        this.scratch = scratch;
    }

    /** @param modules the URL of a repository with its modules */
    Deployed run(String modules) throws Exception {
        Path tarball = subject.tarball();
        Path folder = Files.createTempDirectory(scratch, "release");
        Command.run(folder, List.of("tar", "-xzf", tarball.toString(), "--strip-components=1"));
        Map<String, String> environment = Map.of("BRAIN_SOURCES", modules);
        double first = StartedApplication.measure(folder, environment).seconds();
        double again = StartedApplication.measure(folder, environment).seconds();
        return new Deployed(Files.size(tarball), first, again);
    }
}
