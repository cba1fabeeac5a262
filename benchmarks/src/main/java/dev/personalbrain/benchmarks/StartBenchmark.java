package dev.personalbrain.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** brain-app from its wrapper's start to the first good /health: libraries loaded from the folder beside libraries that unpack themselves. */
final class StartBenchmark implements Benchmark {
    private static final int STARTS = 10;

    private final Path application;
    private final Path scratch;

    StartBenchmark(Path application, Path scratch) {
        this.application = application;
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Result> run() throws Exception {
        Path folder = release("folder");
        Path jar = release("jar");
        double[] fromFolder = new double[STARTS];
        double[] unpacking = new double[STARTS];
        long folderBytes = 0;
        long jarBytes = 0;
        for (int round = -1; round < STARTS; round++) {
            StartedApplication.Start ours = StartedApplication.measure(folder);
            StartedApplication.Start peers = StartedApplication.measure(jar);
            if (round >= 0) {
                fromFolder[round] = ours.seconds();
                unpacking[round] = peers.seconds();
            }
            folderBytes = ours.temporaryBytes();
            jarBytes = peers.temporaryBytes();
        }
        return List.of(
                Result.ofSeconds(
                        "first good /health: from the folder / unpacking",
                        Timing.median(fromFolder),
                        Timing.median(unpacking),
                        0.85),
                Result.ofBytes("written to the temporary folder at each start", folderBytes, jarBytes, Double.NaN));
    }

    /** Releases brain-app with the loading mode and installs its modules, which is no part of the measurement. */
    private Path release(String loading) throws Exception {
        Command.run(application, List.of("mvn", "-B", "-q", "-ntp", "clean", "brain:release", "-Dbrain.loading=" + loading));
        Path target = scratch.resolve("start-" + loading);
        Folders.delete(target);
        Files.createDirectories(target);
        Command.run(application, List.of("cp", "-a", built() + "/.", target.toString()));
        Command.run(
                target,
                List.of(Command.java(), "-jar", "brain-installer.jar", "install", "--root", target.toString(), "--quiet"));
        return target;
    }

    private Path built() throws IOException {
        try (Stream<Path> list = Files.list(application.resolve("target"))) {
            return list.filter(each -> Files.isRegularFile(each.resolve("brain-wrapper.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no release folder in " + application.resolve("target")));
        }
    }
}
