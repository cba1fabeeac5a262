package dev.personalbrain.benchmarks;

import dev.personalbrain.benchmarks.bun.BunBenchmark;
import dev.personalbrain.benchmarks.deployment.DeploymentBenchmark;
import dev.personalbrain.benchmarks.image.ImageBenchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs the benchmarks named on the command line, or all; ends with 1 where a goal is missed. */
public final class Benchmarks {
    private Benchmarks() {}

    /** @param arguments the project's root, then names of benchmarks */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toRealPath();
        List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
        Path scratch = Files.createDirectories(root.resolve("benchmarks/target/scratch"));
        Path jars = root.resolve("benchmarks/target/repository");
        List<Benchmark> all = List.of(
                new SizeBenchmark(root),
                new AnalysisBenchmark(jars, scratch),
                new InstallBenchmark(jars, scratch),
                new StartBenchmark(root.resolve("brain-app"), scratch),
                new ImageBenchmark(root, scratch),
                new LayoutBenchmark(root, scratch),
                new BunBenchmark(root, scratch),
                new DeploymentBenchmark(root, scratch));
        boolean met = true;
        System.out.printf(Locale.ROOT, "%-74s %12s %12s %7s%n", "", "ours", "peer", "ratio");
        for (Benchmark benchmark : all) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                met &= print(benchmark.run());
            }
        }
        System.exit(met ? 0 : 1);
    }

    private static boolean print(List<Result> results) {
        results.forEach(System.out::println);
        return results.stream().noneMatch(Result::isFailure);
    }
}
