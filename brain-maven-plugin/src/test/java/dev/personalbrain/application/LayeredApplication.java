package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.application.FileContent.OfBytes;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmInstallation;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.modules.JavaOptions;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** An application whose libraries and native modules a test chooses: their names, sizes, and the order in which they are listed. */
public final class LayeredApplication {
    private static final String SHA256 = "0123456789abcdef".repeat(4);

    private final Path work;
    private final Map<Dependency, String> libraries = new LinkedHashMap<>();
    private final List<MavenModule> modules = new ArrayList<>();
    private final List<NpmModule> packages = new ArrayList<>();
    private String code = "code";

    /** @param work a folder for its files */
    public LayeredApplication(Path work) {
        this.work = work;
    }

    /** @param id {@code group:artifact:version} */
    public LayeredApplication library(String id, long bytes) throws IOException {
        Dependency dependency = TestApplication.dependency(id, file(id, bytes));
        libraries.put(dependency, dependency.artifactId() + "-" + dependency.version() + ".jar");
        return this;
    }

    /** @param id {@code group:artifact[:classifier]:version} */
    public LayeredApplication module(String id, long bytes) {
        String file = id.substring(id.indexOf(':') + 1).replace(':', '-') + ".jar";
        Installation installation = new Installation(file, bytes, SHA256, List.of(), List.of(), Map.of(), 0);
        modules.add(new MavenModule(id, "unused", bytes, SHA256, Map.of(SampleApplications.PLATFORM, installation)));
        return this;
    }

    /** A package of npm with one file. */
    public LayeredApplication npm(String name, long bytes) {
        NpmInstallation installation =
                new NpmInstallation(List.of(name), List.of(new NpmFile("index.node", bytes, SHA256, false)), Map.of());
        packages.add(new NpmModule(
                name,
                "1.0.0",
                "unused",
                "unused",
                bytes,
                SHA256,
                "unused",
                Map.of(SampleApplications.PLATFORM, installation)));
        return this;
    }

    /** What is in the slim jar. */
    public LayeredApplication code(String text) {
        code = text;
        return this;
    }

    public Application make() throws IOException {
        Platform platform = SampleApplications.PLATFORM;
        List<NativeModule> all = new ArrayList<>(modules);
        all.addAll(packages);
        Manifest manifest =
                new Manifest(new Manifest.Application("personal-brain", "1.0"), List.of(platform), List.of(), all);
        Path slimJar = Files.writeString(work.resolve("slim.jar"), code);
        JvmProgram program = new JvmProgram(
                "Main",
                17,
                slimJar,
                ClassPathJar.of(classPath(manifest), settings().time()),
                Library.of(libraries, Map.of()),
                JavaOptions.of(manifest, platform, List.of()));
        return new Application(settings(), platform, program, manifest);
    }

    /** In an order that does not depend on the one in which a test lists them. */
    private List<String> classPath(Manifest manifest) {
        Stream<Dependency> installed = modules.stream().map(module -> TestApplication.dependency(module.id(), work));
        List<Dependency> sorted = Stream.concat(libraries.keySet().stream(), installed)
                .sorted(Comparator.comparing(Dependency::id))
                .toList();
        return ClassPath.of(sorted, libraries, manifest, SampleApplications.PLATFORM);
    }

    /** One layer for each module, as if it was installed; its content tells the version. */
    public List<Layer> installed() {
        return modules.stream().map(LayeredApplication::installed).toList();
    }

    private static Layer installed(MavenModule module) {
        String file = module.installations().get(SampleApplications.PLATFORM).file();
        OfBytes content = new OfBytes(module.id().getBytes(StandardCharsets.UTF_8));
        return new Layer(
                "native:" + module.id().substring(0, module.id().lastIndexOf(':')),
                List.of(new LayoutEntry.File("native_modules/" + file, 0644, content)));
    }

    private static ApplicationSettings settings() {
        return new ApplicationSettings(
                new ApplicationNames("personal-brain", "brain"),
                "1.0",
                "",
                OptionalInt.of(3333),
                List.of(),
                BuildTime.parse("2026-01-01T00:00:00Z"));
    }

    /** Begins with its name; what follows takes no room on the disk. */
    private Path file(String id, long bytes) throws IOException {
        Path file = work.resolve(id.replace(':', '_') + "-" + bytes + ".jar");
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        Files.write(file, name);
        if (bytes > name.length) {
            try (SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.position(bytes - 1).write(ByteBuffer.allocate(1));
            }
        }
        return file;
    }
}
