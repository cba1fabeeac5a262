package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.engine.PipelineJob.PipelineStep;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a build server gives to a job: a fresh checkout, a home folder, an environment that holds nothing else. Maven finds the plugin
 * of this build where a cache would have put it.
 */
final class PipelineMachine {
    /** Stands for the folder of the checkout in what the server sets. */
    static final String CHECKOUT = "/CHECKOUT";

    private static final String REPOSITORY = ".m2/repository";

    private final Path folder;
    private final Path project;
    private final Map<String, String> environment;
    private final Map<String, Path> checkouts = new HashMap<>();

    /**
     * @param folder for everything; empty
     * @param project what is checked out
     * @param environment what the server sets for every job
     */
    PipelineMachine(Path folder, Path project, Map<String, String> environment) {
        this.folder = folder;
        this.project = project;
        this.environment = environment;
    }

    Path checkout(String job) {
        return checkouts.get(job);
    }

    void run(PipelineJob job) throws Exception {
        Path checkout = CleanCopy.of(project, folder.resolve(job.name()));
        checkouts.put(job.name(), checkout);
        for (String needed : job.needs()) {
            Path target = checkouts.get(needed).resolve("target");
            Program.of("cp", "-a", target.toString(), checkout.toString()).output();
        }
        List<Path> caches = List.of(home().resolve(REPOSITORY), checkout.resolve(REPOSITORY));
        for (Path cache : caches) {
            Files.createDirectories(cache.getParent());
            Files.createSymbolicLink(cache, MavenBuild.repository());
        }
        try {
            run(job, checkout);
        } finally {
            for (Path cache : caches) {
                Files.delete(cache);
            }
        }
    }

    private void run(PipelineJob job, Path checkout) throws Exception {
        for (PipelineStep step : job.steps()) {
            run(step, checkout);
        }
        for (String pattern : job.artifacts()) {
            assertThat(matches(checkout, pattern)).as("artifacts " + pattern).isNotEmpty();
        }
        for (String cache : job.caches()) {
            assertThat(checkout.resolve(cache.replaceFirst("^~", home().toString())))
                    .isNotEmptyDirectory();
        }
    }

    private void run(PipelineStep step, Path checkout) throws Exception {
        Path script = Files.createTempFile(folder, "step", ".sh");
        Files.writeString(script, step.script());
        Map<String, String> all = new HashMap<>(own());
        all.putAll(environment);
        all.putAll(step.environment());
        Program program = Program.of("env", "-i");
        all.forEach((name, value) -> program.with(name + "=" + value.replace(CHECKOUT, checkout.toString())));
        program.with(step.shell()).with(script.toString()).in(checkout).output();
    }

    private Map<String, String> own() throws IOException {
        String maven = Path.of(System.getProperty("brain.tests.maven"), "bin").toString();
        return Map.of(
                "PATH",
                maven + ":" + System.getenv("PATH"),
                "HOME",
                home().toString(),
                "JAVA_TOOL_OPTIONS",
                "-Duser.home=" + home(),
                "LANG",
                "C.UTF-8",
                "DOCKER_HOST",
                System.getenv("DOCKER_HOST"),
                "DOCKER_BUILDKIT",
                "0");
    }

    private Path home() throws IOException {
        return Files.createDirectories(folder.resolve("home"));
    }

    private static List<Path> matches(Path checkout, String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.walk(checkout)) {
            return files.filter(file -> matcher.matches(checkout.relativize(file)))
                    .toList();
        }
    }
}
