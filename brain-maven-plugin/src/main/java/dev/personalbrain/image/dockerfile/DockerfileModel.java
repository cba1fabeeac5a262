package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.LayerSplit;
import dev.personalbrain.image.ImagePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates of a Dockerfile know; every value is written as the Dockerfile needs it. */
final class DockerfileModel {
    private final Application application;
    private final ImagePlan plan;
    private final LayerSplit split;
    private final FromImage from;
    private final Builder builder;

    DockerfileModel(Application application, ImagePlan plan, LayerSplit split, FromImage from, Builder builder) {
        this.application = application;
        this.plan = plan;
        this.split = split;
        this.from = from;
        this.builder = builder;
    }

    Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("made", Dockerfile.MARK + ": brain:dockerfile writes this file anew");
        variables.put("name", application.settings().names().name());
        variables.putAll(DockerCommands.of(application, plan).variables());
        variables.putAll(stages());
        variables.putAll(files(ContextFiles.of(plan)));
        variables.putAll(new ContainerModel(plan.container(), from).variables());
        return variables;
    }

    private Map<String, Object> stages() {
        return Map.of(
                "buildkit", builder == Builder.BUILDKIT,
                "hasModules", application.hasNativeModules(),
                "hasLibraries", hasLibraries(),
                "install", DockerfileSyntax.exec(InstallerCommands.install(split, builder)),
                "cache", InstallerCommands.CACHE,
                "layers", DockerfileSyntax.exec(InstallerCommands.layers(split.libraries())),
                "copies", copies());
    }

    private List<Map<String, Object>> copies() {
        return LayerCopy.of(
                        split,
                        application.hasNativeModules(),
                        hasLibraries(),
                        plan.container().user())
                .stream()
                .map(LayerCopy::variables)
                .toList();
    }

    private boolean hasLibraries() {
        return !application.program().libraries().isEmpty();
    }

    private static Map<String, Object> files(ContextFiles files) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("files", files.files());
        variables.put("folders", files.folders());
        if (files.hasOthers()) {
            variables.put("others", files.others());
        }
        return variables;
    }
}
