package dev.personalbrain.bun;

import dev.personalbrain.binary.NativeFormat;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.lock.Conditions;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.Overrides;
import dev.personalbrain.lock.PackageJson;
import dev.personalbrain.packages.CachedPackage;
import dev.personalbrain.packages.NpmAnalysis;
import dev.personalbrain.packages.PackageAnalysis;
import dev.personalbrain.packages.PackageFile;
import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Packages of an application, for linux-x64. Their files need not exist. */
final class TestPackages {
    static final Platform PLATFORM = Platform.parse("linux-x64").orElseThrow();
    private final Path root;
    private final List<PackageAnalysis> packages = new ArrayList<>();
    private final Map<String, String> project = new TreeMap<>();
    private final Map<String, String> development = new TreeMap<>();

    TestPackages() {
        this(Path.of("nowhere"));
    }

    /** @param root folder with a folder for each package */
    TestPackages(Path root) {
        this.root = root;
    }

    /** What the project itself depends on. */
    TestPackages project(String... names) {
        List.of(names).forEach(name -> project.put(name, "1.0.0"));
        return this;
    }

    TestPackages development(String name) {
        development.put(name, "1.0.0");
        return this;
    }

    /** @param folder below node_modules; its last part is the name */
    TestPackages script(String folder, String... dependencies) {
        return add(folder, Map.of(), file("index.js", Optional.empty()), dependencies);
    }

    TestPackages script(String folder, Map<String, String> optional) {
        return add(folder, optional, file("index.js", Optional.empty()));
    }

    TestPackages library(String folder, String... dependencies) {
        return add(folder, Map.of(), nativeFile("index.node"), dependencies);
    }

    /** With a file that is not native. */
    TestPackages file(String folder, String path) {
        return add(folder, Map.of(), file(path, Optional.empty()));
    }

    private TestPackages add(String folder, Map<String, String> optional, PackageFile file, String... dependencies) {
        Map<String, String> needs = new TreeMap<>();
        List.of(dependencies).forEach(name -> needs.put(name, "1.0.0"));
        LockedPackage locked = new LockedPackage(
                folder,
                PackageFolders.name(folder),
                "1.0.0",
                Optional.empty(),
                Optional.empty(),
                Conditions.NONE,
                false,
                false,
                false,
                false,
                Map.of(),
                needs,
                optional,
                Map.of());
        CachedPackage cached = new CachedPackage(
                locked, root.resolve(folder), Path.of("a.tgz"), 1, "", Optional.empty(), List.of(file));
        packages.add(new PackageAnalysis(
                cached,
                List.of(folder),
                true,
                false,
                false,
                "",
                List.of(file),
                List.of(),
                Map.of(),
                List.of(),
                List.of()));
        return this;
    }

    static PackageFile nativeFile(String path, String... requires) {
        NativeLibrary library = new NativeLibrary(
                NativeFormat.ELF,
                List.of(PLATFORM),
                Optional.empty(),
                List.of("libc.so.6"),
                Map.of("libc.so.6", List.of(requires)),
                List.of(),
                false,
                0);
        return file(path, Optional.of(library));
    }

    private static PackageFile file(String path, Optional<NativeLibrary> library) {
        return new PackageFile(path, 1000, "", false, false, library, Optional.empty());
    }

    NpmAnalysis analysis() {
        return new NpmAnalysis(PLATFORM, packages, List.of(), List.of());
    }

    PackageTree tree() {
        PackageJson json = new PackageJson(
                Path.of("package.json"),
                "app",
                "1.0.0",
                project,
                Map.of(),
                development,
                Map.of(),
                Set.of(),
                new Overrides(Map.of(), Map.of()),
                List.of());
        return PackageTree.of(json, analysis());
    }
}
