package dev.personalbrain.application;

import java.io.IOException;

/**
 * The brain-health.jar that comes with the plugin: {@code java -jar brain-health.jar --port 3333 --path /health} ends with 0 where the
 * application answers with 2xx, else with 1.
 */
public final class EmbeddedHealthCheck {
    /** What it is called in every output. */
    public static final String FILE = "brain-health.jar";

    private EmbeddedHealthCheck() {}

    public static FileContent content() throws IOException {
        return EmbeddedJar.content(FILE);
    }
}
