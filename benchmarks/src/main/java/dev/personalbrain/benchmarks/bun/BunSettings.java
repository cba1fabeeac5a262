package dev.personalbrain.benchmarks.bun;

import java.util.Map;

/**
 * What images are made of.
 *
 * @param base the image that programs run on
 * @param bun an image with {@code /usr/local/bin/bun}
 */
record BunSettings(String base, String bun) {
    /** {@code BRAIN_TEST_DEBIAN} and {@code BRAIN_TEST_BUN}, as {@code engine-tests/engine} prints them. */
    static BunSettings of(Map<String, String> environment) {
        return new BunSettings(
                environment.getOrDefault("BRAIN_TEST_DEBIAN", ""), environment.getOrDefault("BRAIN_TEST_BUN", ""));
    }
}
