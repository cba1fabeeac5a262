package dev.personalbrain.benchmarks;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What brain-app's platform needs of its native modules, beside the jars for all platforms; and the installer's own size. */
final class SizeBenchmark implements Benchmark {
    private final Path root;

    SizeBenchmark(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "size";
    }

    @Override
    public List<Result> run() throws Exception {
        Path application = root.resolve("brain-app");
        Manifest folder = release(application, "folder");
        Manifest jar = release(application, "jar");
        long all = jar.modules().stream().mapToLong(NativeModule::bytes).sum();
        long installer = Files.size(only(root.resolve("brain-installer/target"), "-standalone.jar"));
        return List.of(
                Result.ofBytes("installed modules, pruned jars / jars for all platforms", installed(jar), all, 0.25),
                Result.ofBytes(
                        "installed modules, libraries inflated in lib/ / all platforms",
                        installed(folder),
                        all,
                        Double.NaN),
                Result.ofBytes("brain-installer.jar / 1.5 MB", installer, 1_500_000, 1));
    }

    private static Manifest release(Path application, String loading) throws Exception {
        Command.run(
                application,
                List.of("mvn", "-B", "-q", "-ntp", "clean", "brain:release", "-Dbrain.loading=" + loading));
        try (Stream<Path> walk = Files.walk(application.resolve("target"), 2)) {
            return ManifestJson.read(walk.filter(file -> file.endsWith("native-modules.json"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no manifest in " + application)));
        }
    }

    private static long installed(Manifest manifest) {
        return manifest.mavenModules().stream()
                .flatMap(module -> module.installations().values().stream())
                .mapToLong(SizeBenchmark::installed)
                .sum();
    }

    private static long installed(Installation installation) {
        return installation.bytes()
                + installation.libraries().stream()
                        .mapToLong(PlacedLibrary::bytes)
                        .sum();
    }

    private static Path only(Path folder, String suffix) throws IOException {
        return Folders.files(folder).stream()
                .filter(file -> file.toString().endsWith(suffix))
                .findFirst()
                .orElseThrow(() -> new IOException("no *" + suffix + " in " + folder));
    }
}
