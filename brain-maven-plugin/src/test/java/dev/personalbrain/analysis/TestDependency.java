package dev.personalbrain.analysis;

import dev.personalbrain.archive.TestJar;
import java.nio.file.Path;

/** Dependencies for tests, named {@code org.example:<artifact>:1.0}, with a jar in a folder of the test's. */
final class TestDependency {
    private TestDependency() {}

    /** As a repository has it. */
    static Dependency released(Path folder, String artifactId, TestJar jar) {
        return of(folder, artifactId, jar, false);
    }

    /** As no repository has it. */
    static Dependency ofTheProject(Path folder, String artifactId, TestJar jar) {
        return of(folder, artifactId, jar, true);
    }

    private static Dependency of(Path folder, String artifactId, TestJar jar, boolean project) {
        String name = artifactId + "-1.0.jar";
        Path file = jar.write(folder.resolve(name));
        String path = "org/example/" + artifactId + "/1.0/" + name;
        return new Dependency("org.example", artifactId, "", "1.0", file, path, false, project);
    }
}
