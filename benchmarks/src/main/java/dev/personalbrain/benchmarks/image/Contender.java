package dev.personalbrain.benchmarks.image;

import dev.personalbrain.benchmarks.Command;
import dev.personalbrain.benchmarks.Timing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** A tool at its workplace, with a proxy of its own before the registry. */
final class Contender implements AutoCloseable {
    private static final String TAG = "1";

    private final Tool tool;
    private final Workplace workplace;
    private final Registry registry;
    private final RegistryProxy proxy;
    private final String name;
    private final String base;
    private final List<String> properties;
    private final List<String> repositories = new ArrayList<>();

    /**
     * @param base the base image's name, without the registry's
     * @param repository of all the images; the tool's name is added
     * @param properties of Maven
     */
    Contender(
            Tool tool,
            Workplace workplace,
            Registry registry,
            String base,
            String repository,
            List<String> properties)
            throws IOException {
        this.tool = tool;
        this.workplace = workplace;
        this.registry = registry;
        this.proxy = new RegistryProxy(registry.address());
        this.name = repository + "/" + tool.path();
        this.base = proxy.address() + "/" + base;
        this.properties = properties;
    }

    Tool tool() {
        return tool;
    }

    /** Makes what all scenarios but the first push begin with. */
    void prepare() throws Exception {
        workplace.makeFresh();
        push(name, Scenario.COLD);
        workplace.keep();
    }

    Measurement run(Scenario scenario, int round) throws Exception {
        if (scenario.isFresh()) {
            workplace.makeFresh();
        } else {
            workplace.restore();
        }
        if (scenario == Scenario.CODE) {
            workplace.changeCode(round);
        }
        String repository = repository(scenario, round);
        if (scenario.isPushedBefore() && tool.makesImage()) {
            registry.copy(name, repository, TAG);
        }
        return push(repository, scenario);
    }

    /** What the registry has of the image that a scenario made. */
    List<Registry.Blob> blobs(Scenario scenario, int round) throws IOException, InterruptedException {
        return registry.blobs(repository(scenario, round), TAG);
    }

    private String repository(Scenario scenario, int round) {
        return name + "/" + scenario.name().toLowerCase(Locale.ROOT) + "-" + round;
    }

    private Measurement push(String repository, Scenario scenario) throws Exception {
        List<List<String>> commands = commands(repository, scenario);
        // What was copied has to be on the disk before: a tool that waits for its own files would wait for those.
        Command.run(Path.of("/"), List.of("sync"));
        proxy.reset();
        double seconds = Timing.once(() -> {
            for (List<String> command : commands) {
                Command.run(workplace.project(), command);
            }
        });
        if (tool.makesImage()) {
            repositories.add(repository);
        }
        return new Measurement(seconds, sum(Exchange::uploaded), sum(Exchange::downloaded));
    }

    private List<List<String>> commands(String repository, Scenario scenario) {
        List<String> all = new ArrayList<>(properties);
        all.addAll(scenario.properties());
        return tool.commands(
                all,
                Map.of(
                        "image", image(repository),
                        "base", base,
                        "cache", workplace.cache().toString(),
                        "fresh", Boolean.toString(scenario.isFresh())));
    }

    private String image(String repository) {
        return proxy.address() + "/" + repository + ":" + TAG;
    }

    private long sum(ToLongFunction<Exchange> bytes) {
        return proxy.exchanges().stream().mapToLong(bytes).sum();
    }

    /** Takes the images from the registry and from the engine. */
    @Override
    public void close() throws IOException, InterruptedException {
        try (proxy) {
            for (String repository : repositories) {
                registry.delete(repository, TAG);
                if (!tool.programs().isEmpty()) {
                    Command.run(Path.of("/"), List.of("docker", "rmi", image(repository)));
                }
            }
        }
    }
}
