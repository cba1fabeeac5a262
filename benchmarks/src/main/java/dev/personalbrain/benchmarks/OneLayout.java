package dev.personalbrain.benchmarks;

import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.lock.npmrc.NpmSettings;
import dev.personalbrain.packages.NodeModules;
import dev.personalbrain.packages.PackageCache;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** One layout of {@code node_modules} in a JVM of its own: lock file read, packages verified in the cache, files written. */
final class OneLayout {
    private OneLayout() {}

    /** @param arguments the project's folder, and that of the cache */
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        FetchSettings fetch = FetchSettings.of(Map.of(), new Properties());
        NpmSettings settings = NpmSettings.read(
                project, System.getenv(), Path.of(System.getProperty("user.home")), Optional.empty(), fetch);
        PackageCache cache = new PackageCache(Path.of(arguments[1]), settings);
        NodeModules.write(
                cache.get(LockedTree.read(project).select(Platform.current()).packages()),
                project.resolve("node_modules"));
    }

    /** From the JVM's start to its end. */
    static double seconds(Path project, Path cache) throws Exception {
        return Timing.once(() -> Command.run(
                project,
                List.of(
                        Command.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneLayout.class.getName(),
                        project.toString(),
                        cache.toString())));
    }
}
