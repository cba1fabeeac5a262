package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.PlacedLibrary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModulesBuilderTest extends ModulesFixture {
    @Test
    void placesALibraryUnderTheNameThatItsLoaderLooksForOnEachPlatform() throws IOException {
        MavenModule module = onlyModule(build(
                List.of(LINUX, MAC),
                TestModule.of("org.duckdb:duckdb_jdbc:2.0.0.1")
                        .library("libduckdb_java.so_linux_amd64", LINUX)
                        .library("libduckdb_java.so_macos_arm64", MAC)));

        assertThat(module.id()).isEqualTo("org.duckdb:duckdb_jdbc:2.0.0.1");
        Installation linux = module.installations().get(LINUX);
        assertThat(linux.libraries())
                .containsExactly(new PlacedLibrary(
                        "libduckdb_java.so_linux_amd64",
                        "libduckdb_java.so",
                        29,
                        TestModule.sha256("libduckdb_java.so_linux_amd64"),
                        List.of("libc.so.6"),
                        Map.of("libc.so.6", List.of("GLIBC_2.14"))));
        assertThat(linux.removed()).containsExactly("libduckdb_java.so_macos_arm64");
        assertThat(linux.properties()).isEqualTo(Map.of("java.library.path", "${lib}"));
        assertThat(linux.temporaryBytes()).isZero();
        assertThat(module.installations().get(MAC).libraries())
                .extracting(PlacedLibrary::file)
                .containsExactly("libduckdb_java.dylib");
    }

    @Test
    void pinsTheJarThatPruningGives() throws IOException {
        TestModule duckdb = TestModule.of("org.duckdb:duckdb_jdbc:2.0.0.1")
                .library("libduckdb_java.so_linux_amd64", LINUX)
                .library("libduckdb_java.so_macos_arm64", MAC)
                .debugSymbols("x.dSYM/Contents/x");
        MavenModule module = onlyModule(build(List.of(LINUX), duckdb));

        ByteArrayOutputStream pruned = new ByteArrayOutputStream();
        JarPruner.prune(
                duckdb.dependency(folder).file(),
                Set.of("libduckdb_java.so_linux_amd64", "libduckdb_java.so_macos_arm64", "x.dSYM/Contents/x"),
                pruned);
        Installation installation = module.installations().get(LINUX);
        assertThat(installation.bytes()).isEqualTo(pruned.size());
        assertThat(installation.sha256()).isEqualTo(TestModule.sha256(pruned.toByteArray()));
        assertThat(installation.file()).isEqualTo("duckdb_jdbc-2.0.0.1.jar");
        assertThat(installation.removed()).containsExactly("libduckdb_java.so_macos_arm64", "x.dSYM/Contents/x");
    }

    @Test
    void theSameInputGivesTheSameManifest() throws IOException {
        TestModule[] modules = {
            TestModule.of("org.duckdb:duckdb_jdbc:2.0.0.1").library("libduckdb_java.so_linux_amd64", LINUX),
            TestModule.of("g:b:1").library("b.so", LINUX),
            TestModule.of("g:a:1").library("a.so", LINUX)
        };
        byte[] manifest = ManifestJson.write(build(List.of(LINUX, MAC), modules).manifest());
        assertThat(ManifestJson.write(build(List.of(LINUX, MAC), modules).manifest()))
                .isEqualTo(manifest);
        assertThat(ManifestJson.write(ManifestJson.read(manifest, "m"))).isEqualTo(manifest);
    }

    @Test
    void leavesOutTheVariantsThatARecipeNames() throws IOException {
        Installation installation = onlyModule(build(
                        List.of(LINUX),
                        TestModule.of("org.signal:libsignal-client:0.86.5")
                                .library("libsignal_jni_amd64.so", LINUX)
                                .library("libsignal_jni_testing_amd64.so", LINUX)))
                .installations()
                .get(LINUX);
        assertThat(installation.libraries()).extracting(PlacedLibrary::file).containsExactly("libsignal_jni.so");
        assertThat(installation.removed()).containsExactly("libsignal_jni_testing_amd64.so");
        assertThat(installation.temporaryBytes()).isZero();
    }

    @Test
    void theManifestNamesApplicationPlatformsAndRepositories() throws IOException {
        Manifest manifest = build(List.of(MAC, LINUX), TestModule.of("g:a:1")).manifest();
        assertThat(manifest.application()).isEqualTo(APPLICATION);
        assertThat(manifest.platforms()).containsExactly(LINUX, MAC);
        assertThat(manifest.repositories()).containsExactly("https://repo.example/m/");
    }

    @Test
    void saysSoWhereNoRepositoryIsLeftToInstallFrom() {
        repositories = List.of();

        assertThat(notes(TestModule.of("g:java:1"))).isEmpty();
        assertThat(notes(TestModule.of("g:a:1").library("a.so", LINUX)))
                .contains(
                        "the manifest names no repository to install from: give one in <repositories>, or BRAIN_SOURCES to"
                                + " the installer");
    }

    @Test
    void anOddJarIsInstalledAsItIsWhereNothingHasToGo() throws IOException {
        TestModule odd = TestModule.of("org.example:odd:1")
                .text("META-INF/LICENSE")
                .text("META-INF/LICENSE")
                .library("libodd.so", LINUX);
        MavenModule module = onlyModule(build(List.of(LINUX), odd));

        assertThat(module.installations().get(LINUX).sha256()).isEqualTo(module.sha256());
    }

    @Test
    void anOddJarThatHasToBePrunedIsRefused() {
        TestModule odd = TestModule.of("org.example:odd:1")
                .text("META-INF/LICENSE")
                .text("META-INF/LICENSE")
                .library("libodd.so", LINUX)
                .library("libodd.dylib", MAC);

        assertRefused(
                "org.example:odd:1 cannot be pruned for linux-x64: bad jar: "
                        + odd.dependency(folder).file()
                        + ": nothing can be removed from it, since entry 'META-INF/LICENSE' is there twice; take another"
                        + " version of it, or repack the jar",
                odd);
    }
}
