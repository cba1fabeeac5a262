package dev.personalbrain.image.jib;

import java.util.Map;

/**
 * How the {@code docker} program is run.
 *
 * @param executable its name or path; one that takes the same commands will do
 * @param environment added to this process's own, {@code DOCKER_HOST} and {@code DOCKER_CONTEXT} for instance
 */
public record DockerSettings(String executable, Map<String, String> environment) {
    /** What there is without any configuration. */
    public static final DockerSettings DEFAULT = new DockerSettings("docker", Map.of());

    public DockerSettings {
        environment = Map.copyOf(environment);
    }
}
