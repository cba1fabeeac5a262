package dev.personalbrain.benchmarks.deployment;

import dev.personalbrain.benchmarks.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An application, and what Maven makes of it.
 *
 * @param base the image that its images begin with
 * @param buildArguments of all its images
 */
record Subject(Project project, String base, List<String> buildArguments) {

    /** In the table. */
    String name() {
        return project.folder().getFileName().toString();
    }

    Path target() {
        return project.folder().resolve("target");
    }

    /** Begins anew. */
    void make(Way way) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("clean", "-Dbrain.from.image=" + base));
        words.addAll(way.goals());
        project.maven(words);
    }

    /** The one release that has been made. */
    Path tarball() throws IOException {
        try (Stream<Path> list = Files.list(target())) {
            return list.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no release in " + target()));
        }
    }
}
