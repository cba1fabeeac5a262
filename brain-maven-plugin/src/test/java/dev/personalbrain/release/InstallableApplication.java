package dev.personalbrain.release;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.application.Application;
import dev.personalbrain.application.NodePackages;
import dev.personalbrain.application.SampleApplications;
import dev.personalbrain.assembly.Assembled;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.NpmModule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An application whose native modules are there: a jar of a repository and an npm package, each with a library. */
final class InstallableApplication {
    private final Path work;
    private final Path repository;
    private final Manifest manifest;

    /** @param work a folder of its own */
    InstallableApplication(Path work) throws IOException {
        this(work, 50_000);
    }

    /** @param bytes of the jar's library: other bytes under the same paths */
    InstallableApplication(Path work, int bytes) throws IOException {
        this.work = Files.createDirectories(work);
        this.repository = work.resolve("repository");
        this.manifest = new TestApplication(repository)
                .module("alpha", bytes)
                .npm("@scope/beta", 40_000)
                .repository(URI.create("https://repository.example.com/"))
                .from(URI.create("https://registry.example.com/"))
                .manifest();
    }

    /** Where the originals are, under their repository paths. */
    Path repository() {
        return repository;
    }

    Manifest manifest() {
        return manifest;
    }

    Assembled assembled() throws Exception {
        return new Assembled(application(), dependencies(), List.of(), List.of());
    }

    private Application application() throws Exception {
        Application sample = new SampleApplications(work).full();
        return new Application(
                sample.settings(), TestApplication.PLATFORM, sample.program(), manifest, packages(), List.of());
    }

    private List<Dependency> dependencies() {
        return manifest.mavenModules().stream()
                .map(module -> dev.personalbrain.application.TestApplication.dependency(
                        module.id(), repository.resolve(module.path())))
                .toList();
    }

    private NodePackages packages() throws Exception {
        Map<String, Path> unpacked = new HashMap<>();
        Map<String, Path> tarballs = new HashMap<>();
        for (NpmModule module : manifest.npmModules()) {
            unpacked.put(module.id(), unpack(repository.resolve(module.path())));
            tarballs.put(module.path(), repository.resolve(module.path()));
        }
        return new NodePackages(new TreeMap<>(), unpacked, tarballs, Map.of());
    }

    private Path unpack(Path tarball) throws Exception {
        Path folder = Files.createTempDirectory(work, "unpacked");
        Command.of("tar", "--strip-components=1", "-xzf", tarball.toString())
                .in(folder)
                .run();
        return folder;
    }
}
