package dev.personalbrain.benchmarks.bun;

import dev.personalbrain.benchmarks.PluginVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What images are made of.
 *
 * @param base the image that programs run on
 * @param bun an image with {@code /usr/local/bin/bun}
 * @param properties of Maven
 */
record BunSettings(String base, String bun, List<String> properties) {
    /** {@code BRAIN_TEST_DEBIAN} and {@code BRAIN_TEST_BUN}, as {@code engine-tests/engine} prints them. */
    static BunSettings of(Map<String, String> environment, Properties properties) {
        String repository = properties.getProperty("maven.repo.local", "");
        return new BunSettings(
                environment.getOrDefault("BRAIN_TEST_DEBIAN", ""),
                environment.getOrDefault("BRAIN_TEST_BUN", ""),
                repository.isEmpty() ? List.of() : List.of("-Dmaven.repo.local=" + repository));
    }

    String version(Path root) throws IOException {
        return PluginVersion.of(root);
    }
}
