package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinsTest extends ModulesFixture {
    private final TestModule duckdb = TestModule.of("org.duckdb:duckdb_jdbc:2.0.0.1")
            .library("libduckdb_java.so_linux_amd64", LINUX)
            .library("libduckdb_java.so_macos_arm64", MAC);

    private Path pins;

    @BeforeEach
    void nameFolder() {
        pins = folder.resolve("cache/pins");
    }

    @Test
    void spareReadingTheJarOnceItsPartsAreKnown() throws IOException {
        Analysis linux = TestModule.analysis(folder, LINUX, duckdb);
        Manifest first = manifest(linux);
        Files.delete(duckdb.dependency(folder).file());

        assertThat(manifest(linux)).isEqualTo(first);
        assertThat(first).isEqualTo(build(List.of(LINUX), duckdb).manifest());
    }

    @Test
    void areAppliedToOneWayToSplitAJarAlone() throws IOException {
        Analysis linux = TestModule.analysis(folder, LINUX, duckdb);
        Installation inFolder = onlyInstallation(manifest(linux));
        loading = Loading.JAR;
        Installation inJar = onlyInstallation(manifest(linux));
        Installation onMac = onlyInstallation(manifest(TestModule.analysis(folder, MAC, duckdb)));

        assertThat(List.of(inFolder.sha256(), inJar.sha256(), onMac.sha256())).doesNotHaveDuplicates();
        assertThat(files()).hasSize(3);
    }

    @Test
    void areAppliedToTheSameBytesAlone() throws IOException {
        Installation first = onlyInstallation(manifest(TestModule.analysis(folder, LINUX, duckdb)));
        duckdb.text("another.txt");

        assertThat(onlyInstallation(manifest(TestModule.analysis(folder, LINUX, duckdb)))
                        .sha256())
                .isNotEqualTo(first.sha256());
    }

    @Test
    void countAsAbsentWhereTheirFileIsDamagedAndAreWrittenAnew() throws IOException {
        Analysis linux = TestModule.analysis(folder, LINUX, duckdb);
        Manifest first = manifest(linux);
        Path file = files().get(0);
        String whole = Files.readString(file);
        for (String damaged : List.of("", whole.substring(0, whole.length() / 2), whole.replaceFirst("^\\d+", "1"))) {
            Files.writeString(file, damaged);

            assertThat(manifest(linux)).isEqualTo(first);
            assertThat(file).hasContent(whole);
        }
    }

    @Test
    void areDispensableAndItSaysSo() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where a folder has to be");
        Modules modules = build(TestModule.analysis(folder, LINUX, duckdb));

        assertThat(modules.manifest()).isEqualTo(build(List.of(LINUX), duckdb).manifest());
        assertThat(modules.notes())
                .anyMatch(note -> note.startsWith("what was found in native modules is not cached in " + pins + " (")
                        && note.endsWith("); -Dbrain.cache=FOLDER names another"));
    }

    private Manifest manifest(Analysis analysis) throws IOException {
        return build(analysis).manifest();
    }

    private Modules build(Analysis analysis) throws IOException {
        return ModulesBuilder.build(new ModulesRequest(
                APPLICATION, List.of(analysis), repositories, recipes, loading, rules, Optional.of(pins)));
    }

    private static Installation onlyInstallation(Manifest manifest) {
        Platform platform = manifest.platforms().get(0);
        return manifest.mavenModules().get(0).installations().get(platform);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(pins)) {
            return files.toList();
        }
    }
}
