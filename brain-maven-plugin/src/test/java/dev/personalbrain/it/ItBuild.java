package dev.personalbrain.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.jr.ob.JSON;

/** The outcome of an integration test's build, for the {@code verify.groovy} scripts in {@code src/it}. */
public final class ItBuild {
    private final Path folder;

    /** @param basedir of the project that was built */
    public ItBuild(File basedir) {
        this.folder = basedir.toPath();
    }

    public void logHas(String text) throws IOException {
        assertThat(Files.readString(folder.resolve("build.log"))).contains(text);
    }

    public void has(String path) {
        assertThat(folder.resolve(path)).exists();
    }

    public void lacks(String path) {
        assertThat(folder.resolve(path)).doesNotExist();
    }

    /** Neither a whole release nor a part of one. */
    public void hasNoRelease() throws IOException {
        Path target = folder.resolve("target");
        if (Files.exists(target)) {
            try (Stream<Path> files = Files.list(target)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.contains(".tar.gz") || name.startsWith(".") || name.contains("-v1.0-"));
            }
        }
    }

    /** Neither a whole image nor a part of one. */
    public void hasNoImage() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("-image") || name.endsWith(".tar") || name.startsWith("."));
        }
    }

    /** Checks fields of one dependency in {@code target/brain/analysis.json}. */
    public void dependency(String id, Map<String, Object> expected) throws IOException {
        dependency("analysis", id, expected);
    }

    /** @param file in {@code target/brain}, without {@code .json} */
    public void dependency(String file, String id, Map<String, Object> expected) throws IOException {
        byte[] json = Files.readAllBytes(folder.resolve("target/brain/" + file + ".json"));
        List<?> dependencies = (List<?>) JSON.std.mapFrom(json).get("dependencies");
        Map<?, ?> dependency = dependencies.stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> id.equals(each.get("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no dependency " + id + " in " + dependencies));
        expected.forEach((field, value) ->
                assertThat(dependency.get(field)).as(id + " " + field).isEqualTo(value));
    }
}
