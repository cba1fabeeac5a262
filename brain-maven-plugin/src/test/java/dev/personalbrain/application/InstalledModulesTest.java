package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.modules.JavaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledModulesTest {
    @TempDir
    Path folder;

    private Path repository;
    private Path cache;
    private TestApplication modules;

    @BeforeEach
    void makeModules() {
        repository = folder.resolve("repository");
        cache = folder.resolve("cache");
        modules = new TestApplication(repository)
                .module("beta", 200_000)
                .module("alpha", 1_000)
                .module("pure", new TestJar().manifest().deflated("Pure.class", "pure"), List.of(), List.of());
    }

    @Test
    void hasExactlyWhatTheInstallerPutsInPlace() throws IOException {
        Map<String, String> installed = new TreeMap<>();
        Path root = install();
        try (Stream<Path> files = Files.walk(root.resolve("native_modules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                installed.put(root.relativize(file).toString(), describe(mode(file), Files.readAllBytes(file)));
            }
        }
        installed.remove("native_modules/.installed");

        Map<String, String> laidOut = new TreeMap<>();
        for (LayoutEntry.File file : files(layers())) {
            byte[] bytes = file.content().open().readAllBytes();
            laidOut.put(file.path(), describe(file.mode(), bytes));
            assertThat(file.content().size()).isEqualTo(bytes.length);
            assertThat(file.content().sha256()).isEqualTo(new FileContent.OfBytes(bytes).sha256());
        }

        assertThat(laidOut).isEqualTo(installed).hasSize(5);
    }

    @Test
    void makesOneLayerOfEachModuleNamedWithoutItsVersion() throws IOException {
        assertThat(layers())
                .extracting(Layer::name)
                .containsExactly("native:org:alpha", "native:org:beta", "native:org:pure");
        assertThat(layers().get(0).entries())
                .extracting(LayoutEntry::path)
                .containsExactly("native_modules/alpha-1.jar", "native_modules/lib/libalpha.so");
    }

    @Test
    void doesNotReadTheModulesAgainOnceTheyAreCached() throws IOException {
        List<Layer> first = layers();
        for (NativeModule module : modules.manifest().modules()) {
            Files.delete(repository.resolve(module.path()));
        }

        assertThat(layers()).isEqualTo(first);
    }

    @Test
    void leavesWhatIsCachedAlone() throws IOException {
        Path jar = cached(layers(), "native_modules/alpha-1.jar");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(jar, time);

        layers();

        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(time);
    }

    @Test
    void makesAFileOfAnotherSizeAnew() throws IOException {
        Path library = cached(layers(), "native_modules/lib/libbeta.so");
        byte[] whole = Files.readAllBytes(library);
        Files.write(library, new byte[10]);

        layers();

        assertThat(library).hasBinaryContent(whole);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void sharesItsCacheWithBuildsThatRunAtTheSameTime() throws Exception {
        ExecutorService builds = Executors.newFixedThreadPool(4);
        List<Future<List<Layer>>> results = new ArrayList<>();
        for (int build = 0; build < 8; build++) {
            results.add(builds.submit(this::layers));
        }
        for (Future<List<Layer>> result : results) {
            assertThat(result.get()).isEqualTo(layers());
        }
        builds.shutdown();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesAJarThatIsNotTheManifests() throws IOException {
        Path jar = repository.resolve("org/alpha/1/alpha-1.jar");
        new TestJar()
                .manifest()
                .deflated("org/alpha/Main.class", "another class")
                .deflated("linux-x64/libalpha.so", "short")
                .deflated("darwin-arm64/libalpha.dylib", "foreign")
                .write(jar);

        assertThatThrownBy(this::layers)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("org:alpha:1: alpha-1.jar comes out ");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void saysThatTheCacheCannotBeWritten() throws IOException {
        Files.createDirectories(cache);
        Path inTheWay = Files.createFile(cache.resolve("modules"));

        assertThatThrownBy(this::layers)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("cache " + inTheWay + ": cannot be written: ")
                .hasMessageEndingWith(" free): free some room, or name another folder with -Dbrain.cache=DIR");
    }

    @Test
    void leavesNothingHalfMadeOnAFullDisk() throws Exception {
        Files.createDirectories(cache);
        run("mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", cache.toString());
        try {
            assertThatThrownBy(this::layers)
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("cache " + cache.resolve("modules") + ": cannot be written: ");
            try (Stream<Path> files = Files.walk(cache)) {
                assertThat(files.filter(Files::isRegularFile))
                        .allSatisfy(file -> assertThat(new FileContent.OfFile(file).sha256())
                                .isEqualTo(file.getParent().getFileName().toString()));
            }
            assertThat(leftovers()).isEmpty();
        } finally {
            run("umount", cache.toString());
        }
    }

    private List<Layer> layers() throws IOException {
        return InstalledModules.layers(application(), dependencies(), cache);
    }

    private Application application() {
        ApplicationSettings settings = new ApplicationSettings(
                new ApplicationNames("test", "test"),
                "1.0",
                "",
                OptionalInt.empty(),
                List.of(),
                BuildTime.parse("2026-01-01T00:00:00Z"));
        JavaOptions options = JavaOptions.of(modules.manifest(), TestApplication.PLATFORM, List.of());
        JvmProgram program = new JvmProgram("Main", 17, folder, List.of(), options);
        return new Application(settings, TestApplication.PLATFORM, program, modules.manifest());
    }

    private List<Dependency> dependencies() {
        return modules.manifest().modules().stream()
                .map(module -> dev.personalbrain.application.TestApplication.dependency(
                        module.id(), repository.resolve(module.path())))
                .toList();
    }

    private Path install() throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        FetchSettings settings =
                FetchSettings.of(Map.of(), new Properties()).withSources(List.of(Source.parse(repository.toString())));
        new Installer(manifest -> Fetchers.of(settings), InstallListener.SILENT)
                .install(new InstallRequest(root, modules.manifestFile(), TestApplication.PLATFORM));
        return root;
    }

    private static List<LayoutEntry.File> files(List<Layer> layers) {
        return layers.stream()
                .flatMap(layer -> layer.entries().stream())
                .map(LayoutEntry.File.class::cast)
                .toList();
    }

    private static Path cached(List<Layer> layers, String path) {
        return files(layers).stream()
                .filter(file -> file.path().equals(path))
                .map(file -> ((FileContent.OfPinnedFile) file.content()).file())
                .findFirst()
                .orElseThrow();
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(cache.resolve("modules"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static int mode(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 0777;
    }

    private static String describe(int mode, byte[] bytes) {
        return Integer.toOctalString(mode) + " " + new FileContent.OfBytes(bytes).sha256();
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor())
                .as("as root: " + String.join(" ", command) + ": " + output)
                .isZero();
    }
}
