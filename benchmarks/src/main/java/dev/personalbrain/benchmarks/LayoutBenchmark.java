package dev.personalbrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * {@code node_modules} of an application that uses libSQL, laid out by us and by {@code npm ci}: both from caches that hold every package,
 * each in a process of its own, start included. Ours runs in Maven's, and so is faster in a build than it is here.
 */
final class LayoutBenchmark implements Benchmark {
    private static final int ROUNDS = 7;
    private static final List<String> NPM =
            List.of("npm", "ci", "--ignore-scripts", "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund");

    private final Path lock;
    private final Path scratch;

    LayoutBenchmark(Path root, Path scratch) {
        this.lock = root.resolve("brain-maven-plugin/src/test/resources/dev/personalbrain/lock/libsql");
        this.scratch = scratch.resolve("layout");
    }

    @Override
    public String name() {
        return "layout";
    }

    @Override
    public List<Result> run() throws Exception {
        Folders.delete(scratch);
        Path ours = project("ours");
        Path theirs = project("theirs");
        Path cache = scratch.resolve("cache");
        OneLayout.seconds(ours, cache);
        npm(theirs);
        double[] layout = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Folders.delete(ours.resolve("node_modules"));
            layout[round] = OneLayout.seconds(ours, cache);
            Folders.delete(theirs.resolve("node_modules"));
            peer[round] = npm(theirs);
        }
        return List.of(Result.ofSeconds(
                "node_modules of a libSQL application, warm / npm ci, warm",
                Timing.median(layout),
                Timing.median(peer),
                1));
    }

    private Path project(String name) throws IOException {
        Path project = Files.createDirectories(scratch.resolve(name));
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(lock.resolve(file), project.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return project;
    }

    private static double npm(Path project) throws Exception {
        return Timing.once(() -> Command.run(project, NPM));
    }
}
