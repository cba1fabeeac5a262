package dev.personalbrain.engine;

import java.util.UUID;

/**
 * The Docker engine and the registry of the tests. It starts neither: {@code engine-tests/engine} does.
 *
 * @param registry where it listens, as {@code 127.0.0.1:5000}
 * @param base an image with Java in it
 * @param debian one with no more than Debian has
 * @param bun one with Bun
 */
record Engine(String registry, String base, String debian, String bun) {
    /** Fails where there is none: a test that needs an engine is never skipped. */
    static Engine running() {
        setting("DOCKER_HOST");
        return new Engine(
                setting("BRAIN_TEST_REGISTRY"),
                setting("BRAIN_TEST_BASE"),
                setting("BRAIN_TEST_DEBIAN"),
                setting("BRAIN_TEST_BUN"));
    }

    /** An image with Maven and a JDK. */
    static String maven() {
        return setting("BRAIN_TEST_MAVEN");
    }

    /** The name of an image that no other test has. */
    String newImage(String name) {
        return registry + "/tests/" + name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String setting(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
            throw new AssertionError(
                    "There is no Docker engine for the tests: " + variable
                            + " is not set. Run ./verify, which starts one; CONTRIBUTING.md tells how to run one of these tests.");
        }
        return value;
    }
}
