package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.LayerSplit;
import dev.personalbrain.image.ContainerSettings;
import dev.personalbrain.image.HealthCheck;
import dev.personalbrain.image.ImagePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the templates of a Dockerfile know; every value is written as the Dockerfile needs it. */
final class DockerfileModel {
    private static final String VERSION = "org.opencontainers.image.version";

    private DockerfileModel() {}

    static Map<String, Object> of(Application application, ImagePlan plan, LayerSplit split, Builder builder) {
        Map<String, Object> model = new LinkedHashMap<>();
        boolean libraries = !application.libraries().isEmpty();
        model.put("made", Dockerfile.MARK + ": brain:dockerfile writes this file anew");
        model.put("name", application.settings().names().name());
        model.put("buildkit", builder == Builder.BUILDKIT);
        model.put("hasModules", application.hasNativeModules());
        model.put("hasLibraries", libraries);
        model.put("install", DockerfileSyntax.exec(InstallerCommands.install(split, List.of())));
        model.put("layers", DockerfileSyntax.exec(InstallerCommands.layers(split.libraries())));
        model.put(
                "copies",
                LayerCopy.of(
                                split,
                                application.hasNativeModules(),
                                libraries,
                                plan.container().user())
                        .stream()
                        .map(LayerCopy::model)
                        .toList());
        model.putAll(base(plan));
        model.putAll(files(ContextFiles.of(plan)));
        model.putAll(container(plan.container()));
        DockerCommands commands = DockerCommands.of(application, plan);
        model.put("image", commands.image());
        model.put("publishing", commands.publishing());
        return model;
    }

    private static Map<String, Object> base(ImagePlan plan) {
        FromImage from = FromImage.of(plan.base());
        return Map.of("baseImage", from.name(), "baseVersion", from.version(), "baseSeparator", from.separator());
    }

    private static Map<String, Object> files(ContextFiles files) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("files", files.files());
        model.put("folders", files.folders());
        if (files.hasOthers()) {
            model.put("others", files.others());
        }
        return model;
    }

    private static Map<String, Object> container(ContainerSettings container) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("environment", DockerfileSyntax.assignments(container.environment()));
        SortedMap<String, String> labels = new TreeMap<>(container.labels());
        Optional.ofNullable(labels.remove(VERSION))
                .ifPresent(version -> model.put("version", DockerfileSyntax.quoted(version)));
        model.put("labels", DockerfileSyntax.assignments(labels));
        model.put("ports", container.ports().stream().map(Object::toString).collect(Collectors.joining(" ")));
        model.put("volumes", DockerfileSyntax.paths(List.copyOf(container.volumes())));
        model.put("user", container.user().toString());
        model.put("workingDirectory", DockerfileSyntax.word(container.workingDirectory()));
        model.put("entrypoint", DockerfileSyntax.exec(container.entrypoint()));
        container.stopSignal().ifPresent(signal -> model.put("stopSignal", signal));
        container.healthCheck().ifPresent(check -> model.put("healthCheck", of(check)));
        if (!container.command().isEmpty()) {
            model.put("command", DockerfileSyntax.exec(container.command()));
        }
        return model;
    }

    private static Map<String, Object> of(HealthCheck check) {
        return Map.of(
                "interval", DockerfileSyntax.duration(check.interval()),
                "timeout", DockerfileSyntax.duration(check.timeout()),
                "startPeriod", DockerfileSyntax.duration(check.startPeriod()),
                "retries", check.retries(),
                "command", DockerfileSyntax.exec(check.command()));
    }
}
