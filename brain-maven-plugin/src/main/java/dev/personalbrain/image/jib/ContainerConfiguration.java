package dev.personalbrain.image.jib;

import dev.personalbrain.image.ContainerSettings;
import dev.personalbrain.image.HealthCheck;
import dev.personalbrain.image.Port;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part {@code config} of an image's configuration: the base's, with a plan's settings merged in as {@code docker build} does it for
 * the instructions of a Dockerfile. What an image inherits without knowing it stays: {@code Shell}, {@code StopSignal}, {@code Healthcheck}.
 */
final class ContainerConfiguration {
    /** Of one container, not of images made from it; and triggers, which belong to the image they are written in. */
    private static final Set<String> LEFT_BEHIND = Set.of(
            "AttachStderr",
            "AttachStdin",
            "AttachStdout",
            "Domainname",
            "Hostname",
            "Image",
            "MacAddress",
            "NetworkDisabled",
            "OnBuild",
            "OpenStdin",
            "StdinOnce",
            "Tty");

    private final JsonObject base;
    private final SortedMap<String, Object> merged = new TreeMap<>();

    private ContainerConfiguration(JsonObject base) {
        this.base = base;
        base.properties().forEach((name, value) -> {
            if (value != null && !LEFT_BEHIND.contains(name)) {
                merged.put(name, value);
            }
        });
    }

    static Map<String, Object> merge(JsonObject base, ContainerSettings settings) {
        ContainerConfiguration configuration = new ContainerConfiguration(base);
        configuration.process(settings);
        configuration.addTo(
                "ExposedPorts", settings.ports().stream().flatMap(Port::singles).toList());
        configuration.addTo("Volumes", settings.volumes());
        configuration.labels(settings.labels());
        settings.stopSignal().ifPresent(signal -> configuration.merged.put("StopSignal", signal));
        settings.healthCheck().ifPresent(check -> configuration.merged.put("Healthcheck", healthCheck(check)));
        return configuration.merged;
    }

    private void process(ContainerSettings settings) {
        merged.put("User", settings.user().toString());
        merged.put("WorkingDir", settings.workingDirectory());
        merged.put("Env", Environment.merge(base.texts("Env"), settings.environment()));
        if (!settings.entrypoint().isEmpty()) {
            merged.put("Entrypoint", settings.entrypoint());
            // The base's arguments were made for the base's entrypoint.
            merged.remove("Cmd");
            merged.remove("ArgsEscaped");
        }
        if (!settings.command().isEmpty()) {
            merged.put("Cmd", settings.command());
            merged.remove("ArgsEscaped");
        }
    }

    /** A set, which is written as an object with empty objects in it. */
    private void addTo(String name, Collection<?> values) {
        SortedMap<String, Object> all = new TreeMap<>(base.object(name).properties());
        values.forEach(value -> all.put(value.toString(), Map.of()));
        if (!all.isEmpty()) {
            merged.put(name, all);
        }
    }

    private void labels(Map<String, String> labels) {
        SortedMap<String, Object> all = new TreeMap<>(base.object("Labels").properties());
        all.putAll(labels);
        if (!all.isEmpty()) {
            merged.put("Labels", all);
        }
    }

    /** Times in nanoseconds. */
    private static Map<String, Object> healthCheck(HealthCheck check) {
        List<String> test = new ArrayList<>(List.of("CMD"));
        test.addAll(check.command());
        return new TreeMap<>(Map.of(
                "Test", test,
                "Interval", check.interval().toNanos(),
                "Timeout", check.timeout().toNanos(),
                "StartPeriod", check.startPeriod().toNanos(),
                "Retries", check.retries()));
    }
}
