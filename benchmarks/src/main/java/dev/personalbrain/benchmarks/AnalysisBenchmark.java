package dev.personalbrain.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Analysis of 380 MB of jars, each in a fresh JVM: without and with cached results, beside {@code unzip -tq} on the same jars. */
final class AnalysisBenchmark implements Benchmark {
    private static final int ROUNDS = 5;

    private final Path jars;
    private final Path scratch;

    AnalysisBenchmark(Path jars, Path scratch) {
        this.jars = jars;
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return "analysis";
    }

    @Override
    public List<Result> run() throws Exception {
        double[] cold = new double[ROUNDS];
        double[] warm = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        Path cache = scratch.resolve("analysis-cache");
        for (int round = 0; round < ROUNDS; round++) {
            peer[round] = Timing.once(this::unzipAll);
            Folders.delete(cache);
            cold[round] = OneAnalysis.inFreshJvm(jars, cache);
            warm[round] = OneAnalysis.inFreshJvm(jars, cache);
        }
        double unzip = Timing.median(peer);
        return List.of(
                Result.ofSeconds("analysis of the jars, cold / unzip -tq", Timing.median(cold), unzip, 2),
                Result.ofSeconds("analysis of the jars, warm / unzip -tq", Timing.median(warm), unzip, 0.1));
    }

    private void unzipAll() throws Exception {
        for (Path jar : NativeJars.files(jars)) {
            Command.run(scratch, List.of("unzip", "-tq", jar.toString()));
        }
    }
}
