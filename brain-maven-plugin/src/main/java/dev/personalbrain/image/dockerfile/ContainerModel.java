package dev.personalbrain.image.dockerfile;

import dev.personalbrain.image.ContainerSettings;
import dev.personalbrain.image.HealthCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the templates of a Dockerfile know of the base image, and of how an image is started. */
record ContainerModel(ContainerSettings container, FromImage from) {
    private static final String VERSION = "org.opencontainers.image.version";
    private static final String BASE = "org.opencontainers.image.base.name";

    Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("baseImage", from.name());
        variables.put("baseSeparator", from.separator());
        variables.put("baseVersion", from.version());
        variables.put("environment", DockerfileSyntax.assignments(container.environment()));
        variables.putAll(labels());
        variables.put("ports", container.ports().stream().map(Object::toString).collect(Collectors.joining(" ")));
        variables.put("volumes", DockerfileSyntax.paths(List.copyOf(container.volumes())));
        variables.put("user", container.user().toString());
        variables.put("workingDirectory", DockerfileSyntax.word(container.workingDirectory()));
        variables.put("entrypoint", DockerfileSyntax.exec(container.entrypoint()));
        variables.putAll(optional());
        return variables;
    }

    /** The two that speak of what a build argument can change are written by the template. */
    private Map<String, Object> labels() {
        Map<String, Object> variables = new LinkedHashMap<>();
        SortedMap<String, String> labels = new TreeMap<>(container.labels());
        if (labels.containsKey(VERSION)) {
            variables.put("version", DockerfileSyntax.quoted(labels.remove(VERSION)));
        }
        variables.put("namesBase", labels.remove(BASE, from.text()));
        variables.put("labels", DockerfileSyntax.assignments(labels));
        return variables;
    }

    private Map<String, Object> optional() {
        Map<String, Object> variables = new LinkedHashMap<>();
        container.stopSignal().ifPresent(signal -> variables.put("stopSignal", signal));
        container.healthCheck().ifPresent(check -> variables.put("healthCheck", variables(check)));
        if (!container.command().isEmpty()) {
            variables.put("command", DockerfileSyntax.exec(container.command()));
        }
        return variables;
    }

    private static Map<String, Object> variables(HealthCheck check) {
        return Map.of(
                "interval", DockerfileSyntax.duration(check.interval()),
                "timeout", DockerfileSyntax.duration(check.timeout()),
                "startPeriod", DockerfileSyntax.duration(check.startPeriod()),
                "retries", check.retries(),
                "command", DockerfileSyntax.exec(check.command()));
    }
}
