package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.LayerBudget;
import dev.personalbrain.application.SampleApplications;
import dev.personalbrain.application.Templates;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.BaseLock;
import dev.personalbrain.image.HealthSettings;
import dev.personalbrain.image.ImagePlanner;
import dev.personalbrain.image.ImageSettings;
import dev.personalbrain.image.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Images of the small applications: one with a value for everything, and one with nothing that could be left out. */
final class SampleImages {
    private final SampleApplications applications;
    private Optional<BaseImage> base = Optional.empty();
    private Optional<BaseLock> lock = Optional.empty();

    /** @param work a folder for what a build would have in {@code target/} */
    SampleImages(Path work) {
        this.applications = new SampleApplications(work);
    }

    /** @param name as in {@code <from><image>} */
    SampleImages from(String name) {
        base = Optional.of(BaseImage.parse("<from><image>", name, Path.of("/home/user")));
        return this;
    }

    SampleImages lockedBy(Path file) {
        lock = Optional.of(new BaseLock(file));
        return this;
    }

    /** @param which {@code full}, {@code plain}, {@code mixed}, {@code bun} or {@code bundled} */
    DockerContext context(String which, Builder builder) throws IOException {
        return context(which, builder, new Templates(Optional.empty()));
    }

    DockerContext context(String which, Strategy strategy, Builder builder) throws IOException {
        return context(which, new DockerfileKind(strategy, builder), new Templates(Optional.empty()));
    }

    DockerContext context(String which, Builder builder, Templates templates) throws IOException {
        return context(which, new DockerfileKind(Strategy.MULTI_STAGE, builder), templates);
    }

    private DockerContext context(String which, DockerfileKind kind, Templates templates) throws IOException {
        Application application = applications.of(which);
        ImageSettings settings = which.equals("full") || which.equals("bun") ? full() : plain();
        ImagePlanner planner =
                new ImagePlanner(application, templates, settings, SampleApplications.tools(application.program()));
        return DockerContext.of(
                application,
                planner.plan(List.of()),
                planner.split(),
                lock,
                kind,
                templates,
                SampleApplications.tools(application.program()));
    }

    private ImageSettings full() {
        HealthSettings.Test test = new HealthSettings.HttpTest("/health", OptionalInt.empty(), "BRAIN_PORT");
        HealthSettings health =
                new HealthSettings(test, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMillis(1500), 3);
        return settings(
                List.of("--verbose", "a \"b\" $HOME"),
                Map.of("GREETING", "it's \"5 $\" \\"),
                Set.of(new Port(53, "udp")),
                Set.of("/var/my cache"),
                Map.of("com.example.team", "$HOME's \"team\""),
                Optional.of("SIGINT"),
                Optional.of(health));
    }

    private ImageSettings plain() {
        return settings(List.of(), Map.of(), Set.of(), Set.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    private ImageSettings settings(
            List<String> arguments,
            Map<String, String> environment,
            Set<Port> ports,
            Set<String> volumes,
            Map<String, String> labels,
            Optional<String> stopSignal,
            Optional<HealthSettings> health) {
        return new ImageSettings(
                base,
                ImageSettings.USER,
                List.of(),
                arguments,
                environment,
                ports,
                volumes,
                labels,
                Optional.empty(),
                stopSignal,
                health,
                BuildTime.parse("2026-01-01T00:00:00Z"),
                new LayerBudget(12));
    }
}
