package dev.personalbrain.benchmarks.deployment;

import dev.personalbrain.benchmarks.Benchmark;
import dev.personalbrain.benchmarks.Folders;
import dev.personalbrain.benchmarks.LoopbackRepository;
import dev.personalbrain.benchmarks.Project;
import dev.personalbrain.benchmarks.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The Personal Brain application and test-brain in every way to get them to a machine, beside the multi-stage Dockerfile: what is
 * shipped, and how long the first and the second start take. One run each: there is nothing to reach.
 */
public final class DeploymentBenchmark implements Benchmark {
    private final Path root;
    private final Path scratch;
    private final Map<String, String> environment = System.getenv();

    public DeploymentBenchmark(Path root, Path scratch) {
        this.root = root;
        this.scratch = scratch.resolve("deployment");
    }

    @Override
    public String name() {
        return "deployment";
    }

    @Override
    public List<Result> run() throws Exception {
        Folders.delete(scratch);
        Files.createDirectories(scratch);
        List<Result> results = new ArrayList<>(measure(new Subject(
                Project.copy(root, "brain-app", scratch.resolve("brain-app")),
                environment.get("BRAIN_TEST_BASE"),
                List.of())));
        results.addAll(measure(new Subject(
                Project.copy(root, Project.TEST_BRAIN, scratch.resolve("test-brain")),
                environment.get("BRAIN_TEST_DEBIAN"),
                List.of("BUN_IMAGE=" + environment.get("BRAIN_TEST_BUN")))));
        return results;
    }

    private List<Result> measure(Subject subject) throws Exception {
        Map<Way, Deployed> all = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            System.err.println("deployment: " + subject.name() + ": " + way.title());
            subject.make(way);
            try (LoopbackRepository modules =
                    new LoopbackRepository(subject.target().resolve("brain/vendor"))) {
                all.put(way, measure(subject, way, modules.url()));
            }
        }
        List<Result> results = new ArrayList<>();
        all.forEach((way, deployed) -> results.addAll(lines(subject.name(), way, deployed, all.get(Way.MULTI_STAGE))));
        return results;
    }

    private Deployed measure(Subject subject, Way way, String modules) throws Exception {
        return way.isImage()
                ? new ImageTrial(subject, way, scratch).run(modules)
                : new FolderTrial(subject, scratch).run(modules);
    }

    private static List<Result> lines(String subject, Way way, Deployed ours, Deployed beside) {
        String what = "deployment, " + subject + ", " + way.title() + ": ";
        return List.of(
                Result.ofBytes(what + "shipped / multi-stage", ours.bytes(), beside.bytes(), Double.NaN),
                Result.ofSeconds(what + "first start", ours.firstSeconds(), beside.firstSeconds(), Double.NaN),
                Result.ofSeconds(what + "next start", ours.againSeconds(), beside.againSeconds(), Double.NaN));
    }
}
