package dev.personalbrain.benchmarks;

import dev.personalbrain.analysis.AnalysisListener;
import dev.personalbrain.analysis.Analyzer;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.modules.ExternalRules;
import dev.personalbrain.modules.Loading;
import dev.personalbrain.modules.ModulesBuilder;
import dev.personalbrain.modules.ModulesRequest;
import dev.personalbrain.modules.RecipeBook;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole run of the installer (JVM start, download, verification, pruning, switch) from a repository on loopback, beside {@code
 * curl --parallel} and {@code sha256sum} on the same jars; an upgrade with one new module beside it; and the installer's peak memory.
 */
final class InstallBenchmark implements Benchmark {
    private static final int ROUNDS = 5;
    /** The module that is new in an upgrade. */
    private static final String ADDED = "com.github.luben:zstd-jni:";

    private static final long MEMORY_LIMIT = 128L * 1024 * 1024;

    private final Path jars;
    private final Path scratch;

    InstallBenchmark(Path jars, Path scratch) {
        this.jars = jars;
        this.scratch = scratch;
    }

    @Override
    public String name() {
        return "install";
    }

    @Override
    public List<Result> run() throws Exception {
        try (LoopbackRepository repository = new LoopbackRepository(jars)) {
            Manifest manifest = manifest(repository.url());
            Path all = write("native-modules.json", manifest);
            Path before = write("before.json", without(manifest));
            List<Result> results = new ArrayList<>(installation(repository, all));
            results.addAll(upgrade(repository, before, all));
            return results;
        }
    }

    private List<Result> installation(LoopbackRepository repository, Path manifest) throws Exception {
        double[] ours = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        long memory = 0;
        for (int round = 0; round < ROUNDS; round++) {
            peer[round] = Timing.once(() -> curl(repository.url()));
            InstallerRun run = InstallerRun.first(installer(), manifest, root());
            ours[round] = run.seconds();
            memory = Math.max(memory, run.peakMemory());
        }
        return List.of(
                Result.ofSeconds(
                        "install from loopback / curl --parallel + sha256sum",
                        Timing.median(ours),
                        Timing.median(peer),
                        1.5),
                Result.ofBytes("installer's peak memory / 128 MiB", memory, MEMORY_LIMIT, 1));
    }

    private List<Result> upgrade(LoopbackRepository repository, Path before, Path manifest) throws Exception {
        double[] ours = new double[ROUNDS];
        double[] first = new double[ROUNDS];
        long start = repository.sent();
        for (int round = 0; round < ROUNDS; round++) {
            first[round] = InstallerRun.first(installer(), manifest, root()).seconds();
        }
        long all = repository.sent() - start;
        long added = 0;
        for (int round = 0; round < ROUNDS; round++) {
            InstallerRun.first(installer(), before, root());
            start = repository.sent();
            ours[round] = InstallerRun.upgrade(installer(), manifest, root()).seconds();
            added += repository.sent() - start;
        }
        return List.of(
                Result.ofSeconds(
                        "upgrade with one new module / installing all", Timing.median(ours), Timing.median(first), 1),
                Result.ofBytes("fetched for that upgrade / for installing all", added / ROUNDS, all / ROUNDS, 0.1));
    }

    private Path root() {
        return scratch.resolve("installed");
    }

    private Manifest manifest(String url) throws IOException {
        var analyses = new Analyzer(scratch.resolve("install-cache"), AnalysisListener.SILENT)
                .analyze(NativeJars.dependencies(jars), List.of(Platform.current()));
        return ModulesBuilder.build(new ModulesRequest(
                        new Manifest.Application("benchmark", "1"),
                        analyses,
                        List.of(url),
                        RecipeBook.builtIn(),
                        Loading.FOLDER,
                        ExternalRules.NONE))
                .manifest();
    }

    private static Manifest without(Manifest manifest) {
        List<NativeModule> others = manifest.modules().stream()
                .filter(module -> !module.id().startsWith(ADDED))
                .toList();
        return new Manifest(manifest.application(), manifest.platforms(), manifest.repositories(), others);
    }

    private Path write(String name, Manifest manifest) throws IOException {
        return Files.write(scratch.resolve(name), ManifestJson.write(manifest));
    }

    private void curl(String url) throws Exception {
        Path target = scratch.resolve("curl");
        Folders.delete(target);
        Files.createDirectories(target);
        List<String> download = new ArrayList<>(List.of("curl", "-sSf", "--parallel"));
        List<String> sum = new ArrayList<>(List.of("sha256sum"));
        for (Path jar : NativeJars.files(jars)) {
            String name = jar.getFileName().toString();
            download.addAll(List.of("-o", name, url + jars.relativize(jar)));
            sum.add(name);
        }
        Command.run(target, download);
        Command.run(target, sum);
    }

    private Path installer() throws IOException {
        return Folders.files(jars.resolve("../../../brain-installer/target").normalize()).stream()
                .filter(file -> file.toString().endsWith("-standalone.jar"))
                .findFirst()
                .orElseThrow(() -> new IOException("the installer is not built"));
    }
}
