package dev.personalbrain.application;

import static dev.personalbrain.application.TestApplication.dependency;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassPathTest {
    private static final Platform X64 = Platform.of(Os.LINUX, Arch.X64);
    private static final Platform ARM64 = Platform.of(Os.LINUX, Arch.ARM64);
    private static final Path ANY = Path.of("any.jar");

    @Test
    void keepsMavensOrderAcrossBundledAndNativeModules() {
        Dependency first = dependency("g:first:1", ANY);
        Dependency sqlite = dependency("org.xerial:sqlite-jdbc:3", ANY);
        Dependency last = dependency("g:last:1", ANY);
        Map<Dependency, String> bundled = Map.of(first, "first-1.jar", last, "last-1.jar");

        assertThat(ClassPath.of(List.of(first, sqlite, last), bundled, manifest(sqlite), X64))
                .containsExactly("lib/first-1.jar", "native_modules/sqlite.jar", "lib/last-1.jar");
    }

    @Test
    void leavesOutWhatIsNotInstalledOnThePlatform() {
        Dependency sqlite = dependency("org.xerial:sqlite-jdbc:3", ANY);

        assertThat(ClassPath.of(List.of(sqlite), Map.of(), manifest(sqlite), ARM64))
                .isEmpty();
    }

    private static Manifest manifest(Dependency dependency) {
        String sha256 = "0".repeat(64);
        Installation installation = new Installation("sqlite.jar", 1, sha256, List.of(), List.of(), Map.of(), 0);
        MavenModule module = new MavenModule(dependency.id(), "path", 1, sha256, Map.of(X64, installation));
        return new Manifest(new Manifest.Application("a", "1"), List.of(X64), List.of(), List.of(module));
    }
}
