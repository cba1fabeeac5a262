package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Maven process in a project's folder, with the plugin that this build has just made: it is in the repository of the plugin's
 * integration tests, as their settings are.
 */
final class MavenBuild {
    private static final Path PROJECT =
            Path.of(System.getProperty("brain.tests.project")).toAbsolutePath().normalize();
    private static final Path TARGET = PROJECT.resolve("brain-maven-plugin/target");

    private final Program program;

    private MavenBuild(Program program) {
        this.program = program;
    }

    static MavenBuild in(Path folder) throws IOException {
        return in(folder, Program.of("env"));
    }

    /** @param before the words in front of Maven's, which run it */
    static MavenBuild in(Path folder, Program before) throws IOException {
        if (!Files.isDirectory(TARGET.resolve("it-repo/dev/personalbrain/brain-maven-plugin"))) {
            throw new AssertionError("The plugin is not in " + TARGET.resolve("it-repo")
                    + ": run ./verify, or 'mvn -pl brain-maven-plugin -am verify' first");
        }
        String maven =
                Path.of(System.getProperty("brain.tests.maven"), "bin", "mvn").toString();
        return new MavenBuild(before.with(maven, "-B", "-ntp", "-Dstyle.color=never", "-DskipTests")
                .with("-s", settings().toString(), "-Dmaven.repo.local=" + repository())
                .set("DOCKER_CONFIG", emptyFolder())
                .in(folder));
    }

    /** What this repository of the project looks like. */
    static Path project() {
        return PROJECT;
    }

    /** Every artifact of the builds, in the layout of a Maven repository. */
    static Path repository() {
        return TARGET.resolve("it-repo");
    }

    MavenBuild set(String variable, Object value) {
        program.set(variable, value);
        return this;
    }

    MavenBuild with(String... options) {
        program.with(options);
        return this;
    }

    /** Runs goals with options and returns what Maven wrote; fails with that where the build fails. */
    String run(String... words) throws IOException, InterruptedException {
        return program.with(words).output();
    }

    /** Runs goals with options, whatever comes out. */
    Program.Result attempt(String... words) throws IOException, InterruptedException {
        return program.with(List.of(words)).run();
    }

    private static Path settings() throws IOException {
        Path outer = Path.of(System.getProperty("brain.tests.localRepository"));
        String text = Files.readString(PROJECT.resolve("brain-maven-plugin/src/it/settings.xml"))
                .replace("@localRepositoryUrl@", outer.toUri().toString())
                .replace("@project.build.directory@", TARGET.toString());
        Path settings =
                Files.createDirectories(PROJECT.resolve("engine-tests/target")).resolve("settings.xml");
        Path temporary = Files.createTempFile(settings.getParent(), "settings", ".xml");
        Files.writeString(temporary, text);
        return Files.move(temporary, settings, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** No credentials or helpers of whoever runs the tests. */
    private static Path emptyFolder() throws IOException {
        return Files.createDirectories(PROJECT.resolve("engine-tests/target/docker-config"));
    }
}
