package dev.personalbrain.packages;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.fetch.FetchLimits;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.lock.Selection;
import dev.personalbrain.lock.npmrc.NpmSettings;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A project with a lock file, its packages in a registry on this machine, and a cache. All packages are the project's own dependencies. */
final class TestProject implements AutoCloseable {
    final Path folder;
    final Path cacheFolder;
    final FaultyRepository registry;
    boolean offline;
    private final Map<String, Object> places = new LinkedHashMap<>();
    private final Map<String, String> required = new LinkedHashMap<>();
    private final Map<String, String> optional = new LinkedHashMap<>();

    TestProject(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("project"));
        this.cacheFolder = folder.resolve("cache");
        this.registry = FaultyRepository.start();
    }

    TestProject with(TestPackage... packages) {
        for (TestPackage each : packages) {
            at(each.name, each);
            boolean isOptional = Boolean.TRUE.equals(each.locked.get("optional"));
            (isOptional ? optional : required).put(each.name, each.version);
        }
        return this;
    }

    /** An optional dependency that is not in the lock file. */
    TestProject lacking(String name) {
        optional.put(name, "1.0.0");
        return this;
    }

    /** At a place of its own; the package around it has to name it. */
    TestProject at(String place, TestPackage each) {
        registry.serve(each.path(), each.tarball());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("version", each.version);
        entry.put("integrity", each.integrity());
        entry.putAll(each.locked);
        places.put("node_modules/" + place, entry);
        return this;
    }

    /** A package in the bundle of the one around it. */
    TestProject bundled(String place, Map<String, Object> more) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("version", "1.0.0", "inBundle", true));
        entry.putAll(more);
        places.put("node_modules/" + place, entry);
        return this;
    }

    LockedTree tree() {
        Map<String, Object> root = new LinkedHashMap<>(Map.of("name", "app", "version", "1.0.0"));
        root.put("dependencies", required);
        root.put("optionalDependencies", optional);
        Map<String, Object> packages = new LinkedHashMap<>(Map.of("", root));
        packages.putAll(places);
        Map<String, Object> lock =
                Map.of("name", "app", "version", "1.0.0", "lockfileVersion", 3, "packages", packages);
        try {
            Files.writeString(folder.resolve("package.json"), TestPackage.json(root));
            Files.writeString(folder.resolve("package-lock.json"), TestPackage.json(lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LockedTree.read(folder);
    }

    static Platform platform(String name) {
        return Platform.parse(name).orElseThrow();
    }

    Selection selection(String platform) {
        return tree().select(platform(platform));
    }

    List<LockedPackage> packages() {
        return selection("linux-x64").packages();
    }

    NpmSettings settings() {
        FetchSettings fetch = FetchSettings.of(Map.of(), new Properties())
                .withOffline(offline)
                .withLimits(new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), 1, 2));
        return NpmSettings.read(
                folder, Map.of(), folder, Optional.of(registry.base().toString()), fetch);
    }

    PackageCache cache() {
        return new PackageCache(cacheFolder, settings());
    }

    List<CachedPackage> cached() throws IOException {
        return cache().get(packages());
    }

    NpmRequest request(List<ScriptDecision> decisions, String... platforms) {
        List<NpmTarget> targets = new ArrayList<>();
        Arrays.stream(platforms).forEach(each -> targets.add(NpmTarget.all(selection(each))));
        return new NpmRequest(tree(), targets, cache(), decisions, true, Set.of(), Set.of());
    }

    NpmRequest request(String... platforms) {
        return request(List.of(), platforms);
    }

    NpmAnalysis analysis(String platform) throws IOException {
        return NpmPackages.analyze(request(platform)).get(0);
    }

    NpmModules modules(NpmRequest request) throws IOException {
        return NpmPackages.modules(request, NpmPackages.analyze(request));
    }

    @Override
    public void close() throws IOException {
        registry.close();
    }
}
