package dev.personalbrain.benchmarks.image;

import dev.personalbrain.benchmarks.PluginVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Where images are pushed to, and how often.
 *
 * @param registry as {@code 127.0.0.1:5000}
 * @param base the base image's name in that registry
 * @param rounds how often each scenario is measured
 * @param localRepository of Maven
 */
record ImageSettings(Registry registry, String base, int rounds, Path localRepository) {
    /**
     * {@code BRAIN_TEST_REGISTRY} and {@code BRAIN_TEST_BASE}, an image in it, as {@code engine-tests/engine} prints them; {@code
     * BRAIN_BENCH_ROUNDS}, 5 where it is not set.
     */
    static ImageSettings of(Map<String, String> environment, Properties properties) {
        String registry = environment.getOrDefault("BRAIN_TEST_REGISTRY", "");
        String base = environment.getOrDefault("BRAIN_TEST_BASE", "");
        Path repository = Path.of(properties.getProperty("user.home"), ".m2", "repository");
        return new ImageSettings(
                new Registry(registry),
                base.substring(base.indexOf('/') + 1),
                Integer.parseInt(environment.getOrDefault("BRAIN_BENCH_ROUNDS", "5")),
                Path.of(properties.getProperty("maven.repo.local", repository.toString())));
    }

    /** No other run uses the same. */
    String repository() {
        return "bench-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    }

    /** The plugin's. */
    String version(Path root) throws IOException {
        return PluginVersion.of(root);
    }

    /** What every tool's Maven is told. */
    List<String> properties(Path root) throws IOException {
        List<String> properties = new ArrayList<>();
        properties.add("-Dbrain.version=" + version(root));
        properties.add("-Dmaven.repo.local=" + localRepository);
        return properties;
    }
}
