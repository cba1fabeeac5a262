package dev.personalbrain.mojo;

import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.LayerBudget;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.ImageSettings;
import dev.personalbrain.image.Owner;
import dev.personalbrain.image.Port;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/**
 * Makes settings of an image of what Maven put into the parameters.
 *
 * @param timestamp the project's time, as the pom has it; null where it has none
 */
record ImageParameters(
        FromParameter from,
        ContainerParameter container,
        int layers,
        String timestamp,
        MavenProject project,
        Workplace workplace) {
    private static final String EPOCH = "EPOCH";

    ImageSettings settings() {
        // Only some goals need it, but none takes one that there is not.
        ContainerFormat.parse(container.format());
        return new ImageSettings(
                Optional.ofNullable(from.image())
                        .map(name -> BaseImage.parse("<from><image>", name, workplace.folder())),
                container.user() == null ? ImageSettings.USER : Owner.parse("<container><user>", container.user()),
                container.entrypoint(),
                container.args(),
                container.environment(),
                ports(),
                Set.copyOf(container.volumes()),
                labelled(),
                Optional.ofNullable(container.workingDirectory()),
                Optional.ofNullable(container.stopSignal()),
                Optional.ofNullable(container.healthCheck()).map(HealthCheckParameters::settings),
                created(),
                new LayerBudget(layers));
    }

    private BuildTime created() {
        if (container.creationTime() == null) {
            return BuildTime.parse(timestamp);
        }
        return EPOCH.equals(container.creationTime())
                ? new BuildTime(Instant.EPOCH)
                : BuildTime.parse("<container><creationTime>", container.creationTime());
    }

    private Set<Port> ports() {
        return container.ports().stream()
                .map(text -> Port.parse("<container><ports>", text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> labelled() {
        Map<String, String> all = ProjectLabels.of(project);
        if (container.creationTime() != null || BuildTime.isTold(timestamp)) {
            all.put(ProjectLabels.CREATED, created().instant().toString());
        }
        all.putAll(container.labels());
        return all;
    }
}
