package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.PlacedLibrary;
import dev.personalbrain.modules.ReadOnlyRoot.TemporaryFolder;
import dev.personalbrain.platform.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Proves the recipes that a release uses: each library is really used by a program that cannot write anywhere, and must be mapped
 * from the folder of libraries, and from nowhere else. Works on the release of {@code src/it/recipes-load-from-folder}.
 */
public final class RecipeProof {
    private static final Map<String, String> ARTIFACTS = new TreeMap<>(Map.ofEntries(
            Map.entry("sqlite", "org.xerial:sqlite-jdbc:"),
            Map.entry("rocksdb", "org.rocksdb:rocksdbjni:"),
            Map.entry("onnxruntime", "com.microsoft.onnxruntime:onnxruntime:"),
            Map.entry("libsignal", "org.signal:libsignal-client:"),
            Map.entry("duckdb", "org.duckdb:duckdb_jdbc:"),
            Map.entry("zstd", "com.github.luben:zstd-jni:"),
            Map.entry("jna", "net.java.dev.jna:jna:"),
            Map.entry("snappy", "org.xerial.snappy:snappy-java:"),
            Map.entry("lz4", ":lz4-java:"),
            Map.entry("tokenizers", "ai.djl.huggingface:tokenizers:"),
            Map.entry("conscrypt", "org.conscrypt:conscrypt-openjdk-uber:"),
            Map.entry("jansi", "org.fusesource.jansi:jansi:"),
            Map.entry("jline", "org.jline:jline-native:"),
            Map.entry("tcnative", "io.netty:netty-tcnative-boringssl-static:"),
            Map.entry("epoll", "io.netty:netty-transport-native-epoll:")));
    private static final String LIB = ReadOnlyRoot.APPLICATION + "/native_modules/lib/";

    private final Path application;
    private final Path java;
    private final Manifest manifest;

    private RecipeProof(Path application, Path java) {
        this.application = application;
        this.java = java;
        this.manifest = ManifestJson.read(application.resolve("native-modules.json"));
    }

    /** @param application the release's folder, with its native modules installed */
    public static void prove(Path application) throws IOException, InterruptedException {
        prove(application, Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    static void prove(Path application, Path java) throws IOException, InterruptedException {
        RecipeProof proof = new RecipeProof(application, java);
        for (Map.Entry<String, String> probe : ARTIFACTS.entrySet()) {
            proof.proveFolder(probe.getKey(), proof.module(probe.getValue()));
        }
        proof.provePrivateFolder();
    }

    private void proveFolder(String probe, MavenModule module) throws IOException, InterruptedException {
        Installation installation = module.installations().get(Platform.current());
        assertThat(installation.libraries()).as(module.id()).isNotEmpty();
        assertThat(installation.temporaryBytes()).as(module.id()).isZero();
        assertNotInJar(installation);
        TemporaryFolder temporary =
                probe.equals("onnxruntime") ? TemporaryFolder.WITHOUT_PROGRAMS : TemporaryFolder.READ_ONLY;
        assertThat(mapped(probe, temporary))
                .as(module.id())
                .containsAll(installation.libraries().stream()
                        .map(library -> LIB + library.file())
                        .toList())
                .allMatch(file -> file.startsWith(LIB) || ofTheSystem(file));
    }

    /**
     * A library that no recipe takes out unpacks itself, as often as its recipe says; a private folder suffices, though the usual
     * ones refuse programs.
     */
    private void provePrivateFolder() throws IOException, InterruptedException {
        Installation installation = module("de.connect2x.trixnity:trixnity-vodozemac-binaries-jvm:")
                .installations()
                .get(Platform.current());
        List<String> copies = mapped("vodozemac", TemporaryFolder.PRIVATE).stream()
                .filter(file -> file.startsWith(ReadOnlyRoot.TEMPORARY + "/libvodozemac"))
                .toList();
        assertThat(copies).isNotEmpty();
        assertThat(installation.temporaryBytes()).isEqualTo(copies.size() * vodozemacBytes(installation));
    }

    private long vodozemacBytes(Installation installation) throws IOException {
        try (ZipFile jar = new ZipFile(jar(installation))) {
            return jar.stream()
                    .filter(entry -> entry.getName().endsWith("vodozemac.so"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
        }
    }

    private MavenModule module(String artifact) {
        return manifest.mavenModules().stream()
                .filter(module -> module.id().contains(artifact))
                .filter(module -> module.installations().containsKey(Platform.current()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no native module " + artifact));
    }

    private void assertNotInJar(Installation installation) throws IOException {
        try (ZipFile jar = new ZipFile(jar(installation))) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .doesNotContainAnyElementsOf(installation.libraries().stream()
                            .map(PlacedLibrary::entry)
                            .toList());
        }
    }

    private File jar(Installation installation) {
        return application
                .resolve("native_modules")
                .resolve(installation.file())
                .toFile();
    }

    private List<String> mapped(String probe, TemporaryFolder temporary) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options());
        command.addAll(List.of("-XX:-UsePerfData", "-cp", ReadOnlyRoot.APPLICATION + "/" + name() + ".jar"));
        command.addAll(List.of("probes.Probes", probe));
        ReadOnlyRoot.Result result = ReadOnlyRoot.run(application, temporary, command);
        assertThat(result.exitCode()).as("%s: %s", probe, result.lines()).isZero();
        assertThat(result.lines()).as(probe).anyMatch(line -> line.startsWith("works: "));
        return result.lines().stream()
                .filter(line -> line.startsWith("mapped: "))
                .map(line -> line.substring("mapped: ".length()))
                .toList();
    }

    private List<String> options() throws IOException {
        return Files.readAllLines(application.resolve(name() + ".args")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replace(JavaOptions.APP_HOME, ReadOnlyRoot.APPLICATION)
                        .replace(JavaOptions.APP_TMP, ReadOnlyRoot.TEMPORARY))
                .toList();
    }

    /** The application's name, as its files have it. */
    private String name() throws IOException {
        try (Stream<Path> files = Files.list(application)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".args"))
                    .map(name -> name.replace(".args", ""))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private boolean ofTheSystem(String file) {
        return Stream.of("/usr/", "/lib", java.toString().replaceAll("bin/java$", ""))
                .anyMatch(file::startsWith);
    }
}
