package dev.personalbrain.image;

import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.LayerBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settings of an image: what nobody says, but for what a test says. */
public final class TestSettings {
    private Optional<BaseImage> base = Optional.empty();
    private Owner user = ImageSettings.USER;
    private List<String> entrypoint = List.of();
    private List<String> args = List.of();
    private Map<String, String> environment = Map.of();
    private Set<Port> ports = Set.of();
    private Set<String> volumes = Set.of();
    private Map<String, String> labels = Map.of();
    private Optional<String> workingDirectory = Optional.empty();
    private Optional<String> stopSignal = Optional.empty();
    private Optional<HealthSettings> healthCheck = Optional.empty();
    private LayerBudget layers = LayerBudget.DEFAULT;

    public ImageSettings make() {
        return new ImageSettings(
                base,
                user,
                entrypoint,
                args,
                environment,
                ports,
                volumes,
                labels,
                workingDirectory,
                stopSignal,
                healthCheck,
                BuildTime.parse("2026-01-01T00:00:00Z"),
                layers);
    }

    public TestSettings base(String name) {
        base = Optional.of(new BaseImage.InRegistry(ImageReference.parse("<from><image>", name)));
        return this;
    }

    public TestSettings base(BaseImage image) {
        base = Optional.of(image);
        return this;
    }

    public TestSettings user(int user, int group) {
        this.user = new Owner(user, group);
        return this;
    }

    public TestSettings entrypoint(String... words) {
        entrypoint = List.of(words);
        return this;
    }

    public TestSettings args(String... words) {
        args = List.of(words);
        return this;
    }

    public TestSettings environment(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    public TestSettings ports(Port... numbers) {
        ports = new TreeSet<>(List.of(numbers));
        return this;
    }

    public TestSettings volumes(String... folders) {
        volumes = Set.of(folders);
        return this;
    }

    public TestSettings labels(Map<String, String> map) {
        labels = map;
        return this;
    }

    public TestSettings workingDirectory(String folder) {
        workingDirectory = Optional.of(folder);
        return this;
    }

    public TestSettings stopSignal(String signal) {
        stopSignal = Optional.of(signal);
        return this;
    }

    public TestSettings healthCheck(HealthSettings.Test test) {
        healthCheck = Optional.of(
                new HealthSettings(test, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(30), 3));
        return this;
    }

    public TestSettings layers(int number) {
        layers = new LayerBudget(number);
        return this;
    }
}
