package dev.personalbrain.benchmarks;

import dev.personalbrain.analysis.Dependency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The jars of {@code target/repository}, as dependencies. */
final class NativeJars {
    private NativeJars() {}

    static List<Path> files(Path repository) throws IOException {
        return Folders.files(repository).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
    }

    static List<Dependency> dependencies(Path repository) throws IOException {
        return files(repository).stream().map(file -> dependency(repository, file)).toList();
    }

    /** Reads the coordinates from the layout: {@code org/xerial/sqlite-jdbc/3.54.1.0/sqlite-jdbc-3.54.1.0.jar}. */
    private static Dependency dependency(Path repository, Path file) {
        Path path = repository.relativize(file);
        int names = path.getNameCount();
        String group = path.subpath(0, names - 3).toString().replace('/', '.');
        String artifact = path.getName(names - 3).toString();
        String version = path.getName(names - 2).toString();
        return new Dependency(group, artifact, "", version, file, path.toString(), false, false);
    }
}
