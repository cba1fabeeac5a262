package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.analysis.AnalysisListener;
import dev.personalbrain.analysis.Analyzer;
import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.analysis.LibraryEntry;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.TestBinaries;
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

    /** Of real headers, the whole analysis knows no checksum and the share does. */
    @Test
    void areTheSameWhetherTheAnalysisKnowsThemOrTheJarIsRead() throws IOException {
        Path jar = new TestJar()
                .manifest()
                .deflated("org/example/A.class", "class")
                .deflated("libduckdb_java.so_linux_amd64", TestBinaries.of("linux-x64"))
                .deflated("libduckdb_java.so_linux_arm64", TestBinaries.of("linux-arm64"))
                .deflated("libduckdb_java.so_macos_arm64", TestBinaries.of("darwin-arm64"))
                .write(folder.resolve("duckdb.jar"));
        List<Dependency> dependencies = List.of(
                new Dependency("org.duckdb", "duckdb_jdbc", "", "2.0.0.1", jar, "org/duckdb/duckdb.jar", false, false));
        Analyzer analyzer = new Analyzer(folder.resolve("analysis"), AnalysisListener.SILENT);
        Analysis whole = analyzer.analyze(dependencies, List.of(LINUX)).get(0);
        Analysis share = analyzer.analyzeShares(dependencies, List.of(LINUX)).get(0);

        assertThat(libraries(whole)).extracting(LibraryEntry::sha256).containsOnly(Optional.empty());
        assertThat(libraries(share))
                .extracting(LibraryEntry::sha256)
                .containsExactly(Optional.of(TestModule.sha256(TestBinaries.of("linux-x64"))));
        Manifest known = manifest(share);
        pins = folder.resolve("other/pins");
        assertThat(manifest(whole)).isEqualTo(known);
    }

    private static List<LibraryEntry> libraries(Analysis analysis) {
        return analysis.dependencies().get(0).jar().libraries();
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
