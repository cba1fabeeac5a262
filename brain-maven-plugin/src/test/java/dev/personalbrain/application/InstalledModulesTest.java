package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.archive.TestJar;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledModulesTest {
    @TempDir
    Path folder;

    private Path repository;
    private TestApplication modules;

    @BeforeEach
    void makeModules() {
        repository = folder.resolve("repository");
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
    void readsNoModule() throws IOException {
        for (NativeModule module : modules.manifest().modules()) {
            Files.delete(repository.resolve(module.path()));
        }

        assertThat(layers()).hasSize(3);
    }

    @Test
    void readsAJarAnewEachTime() throws IOException {
        LayoutEntry.File jar = files(layers()).get(0);
        byte[] bytes = jar.content().open().readAllBytes();
        Path original = repository.resolve("org/alpha/1/alpha-1.jar");
        Files.write(original, new byte[10]);

        assertThatThrownBy(() -> jar.content().open())
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining(original.toString());
        assertThat(bytes).isNotEmpty();
    }

    @Test
    void refusesAManifestOfOtherDependencies() {
        assertThatThrownBy(() -> InstalledModules.layers(application(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a dependency: org:alpha:1");
    }

    private List<Layer> layers() throws IOException {
        return InstalledModules.layers(application(), dependencies());
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
        JvmProgram program = new JvmProgram("Main", 17, folder, Optional.empty(), List.of(), options);
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

    private static int mode(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 0777;
    }

    private static String describe(int mode, byte[] bytes) {
        return Integer.toOctalString(mode) + " " + new FileContent.OfBytes(bytes).sha256();
    }
}
