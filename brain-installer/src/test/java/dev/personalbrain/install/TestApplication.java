package dev.personalbrain.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.manifest.PlacedLibrary;
import dev.personalbrain.platform.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * An application with native modules, made for a test: a folder laid out as a Maven repository, and the manifest that pins what is in
 * it. Each module is one jar with a class, a foreign library that is removed and one library that is placed.
 */
public final class TestApplication {
    public static final Platform PLATFORM = Platform.parse("linux-x64").orElseThrow();

    private final Path repository;
    private final List<NativeModule> modules = new ArrayList<>();
    private final String version;
    private Optional<URI> base = Optional.empty();

    public TestApplication(Path repository) {
        this(repository, "1.0");
    }

    /** @param version makes another manifest of the same modules */
    public TestApplication(Path repository, String version) {
        this.repository = repository;
        this.version = version;
    }

    /** @param bytes of the module's library, about the size of its jar */
    public TestApplication module(String name, int bytes) {
        byte[] library = random(name, bytes);
        TestJar jar = new TestJar()
                .manifest()
                .deflated("org/" + name + "/Main.class", "class " + name)
                .deflated("linux-x64/lib" + name + ".so", library)
                .stored("darwin-arm64/lib" + name + ".dylib", "foreign".getBytes(UTF_8));
        PlacedLibrary placed = new PlacedLibrary(
                "linux-x64/lib" + name + ".so",
                "lib" + name + ".so",
                bytes,
                sha256(library),
                List.of("libc.so.6"),
                Map.of());
        return module(name, jar, List.of("darwin-arm64/lib" + name + ".dylib"), List.of(placed));
    }

    public TestApplication module(String name, TestJar jar, List<String> removed, List<PlacedLibrary> libraries) {
        Path file = repository.resolve("org/" + name + "/1/" + name + "-1.jar");
        try {
            Files.createDirectories(file.getParent());
            jar.write(file);
            Set<String> left = new java.util.HashSet<>(removed);
            libraries.forEach(library -> left.add(library.entry()));
            ByteArrayOutputStream pruned = new ByteArrayOutputStream();
            JarPruner.prune(file, left, pruned);
            Installation installation = new Installation(
                    name + "-1.jar",
                    pruned.size(),
                    sha256(pruned.toByteArray()),
                    removed,
                    libraries,
                    Map.of("lib.path", Installation.LIB),
                    0);
            modules.add(new MavenModule(
                    "org:" + name + ":1",
                    "org/" + name + "/1/" + name + "-1.jar",
                    Files.size(file),
                    sha256(Files.readAllBytes(file)),
                    Map.of(PLATFORM, installation)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    /** A package of JavaScript in a tarball of the registry, which is the repository too. */
    public TestApplication npm(TestPackage npm) {
        return npm(npm::write);
    }

    /** A package whose tarball is another than its files make. */
    TestApplication npm(Function<Path, NpmModule> npm) {
        modules.add(npm.apply(repository));
        return this;
    }

    /** A package with a native file of about this size, some JavaScript and a program. */
    public TestApplication npm(String name, int bytes) {
        return npm(new TestPackage(name, "1.0.0")
                .file("package.json", ("{\"name\":\"" + name + "\"}").getBytes(UTF_8))
                .file("lib/" + name.replace('/', '-') + ".node", random(name, bytes))
                .program("bin/cli.js", "#!/usr/bin/env node\n".getBytes(UTF_8))
                .link(".bin/" + name.replaceAll(".*/", ""), "../" + name + "/bin/cli.js"));
    }

    /** Packages come from this registry, in place of the repository's folder. */
    public TestApplication from(URI registry) {
        modules.replaceAll(module -> module instanceof NpmModule npm
                ? new NpmModule(
                        npm.name(),
                        npm.version(),
                        registry.toString(),
                        npm.path(),
                        npm.bytes(),
                        npm.sha256(),
                        npm.integrity(),
                        npm.installations())
                : module);
        return this;
    }

    /** Maven modules come from here, in place of the repository's folder. */
    public TestApplication repository(URI other) {
        base = Optional.of(other);
        return this;
    }

    public Manifest manifest() {
        return new Manifest(
                new Manifest.Application("test", version),
                List.of(PLATFORM),
                List.of(base.orElseGet(repository::toUri).toString()),
                modules);
    }

    public ManifestFile manifestFile() {
        return new ManifestFile("native-modules.json", ManifestJson.write(manifest()));
    }

    /** Puts the manifest where the command line looks for it. */
    public Path writeManifest(Path root) throws IOException {
        return Files.write(
                Files.createDirectories(root).resolve("native-modules.json"),
                manifestFile().json());
    }

    /** Installs it there, from its repository. */
    InstallOutcome install(Path root, InstallListener listener) {
        FetchSettings settings =
                FetchSettings.of(Map.of(), new Properties()).withSources(List.of(Source.parse(repository.toString())));
        return new Installer(manifest -> Fetchers.of(settings), listener)
                .install(new InstallRequest(root, manifestFile(), PLATFORM));
    }

    public static byte[] random(String seed, int bytes) {
        byte[] content = new byte[bytes];
        new Random(seed.hashCode()).nextBytes(content);
        return content;
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
