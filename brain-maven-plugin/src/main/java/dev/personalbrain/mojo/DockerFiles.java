package dev.personalbrain.mojo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Docker and Podman keep logins. */
final class DockerFiles {
    private DockerFiles() {}

    /** In the order in which they are asked; need not exist. */
    static List<Path> configurations(Map<String, String> environment, Path home) {
        return Stream.of(
                        path(environment, "DOCKER_CONFIG", "config.json"),
                        Optional.of(home.resolve(".docker/config.json")),
                        path(environment, "REGISTRY_AUTH_FILE", ""),
                        path(environment, "XDG_RUNTIME_DIR", "containers/auth.json"),
                        Optional.of(home.resolve(".config/containers/auth.json")))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Path> path(Map<String, String> environment, String variable, String file) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(folder -> Path.of(folder).resolve(file));
    }
}
