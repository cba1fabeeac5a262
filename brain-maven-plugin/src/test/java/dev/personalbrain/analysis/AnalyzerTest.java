package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.TestBinaries;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzerTest {
    private static final Platform X64 = Platform.parse("linux-x64").orElseThrow();
    private static final Platform ARM64 = Platform.parse("linux-arm64").orElseThrow();

    @TempDir
    Path folder;

    private Path cache;
    private Dependency x64;
    private Dependency arm64;

    @BeforeEach
    void writeJars() {
        cache = folder.resolve("cache/analysis");
        x64 = TestDependency.released(
                folder, "x64", new TestJar().deflated("A.class", "a").deflated("lib.so", TestBinaries.of("linux-x64")));
        arm64 = TestDependency.released(
                folder, "arm64", new TestJar().deflated("lib.so", TestBinaries.of("linux-arm64")));
    }

    @Test
    void seesAllDependenciesInTheirOrderFromEachPlatform() throws IOException {
        List<Analysis> analyses = analyzer().analyze(List.of(x64, arm64), List.of(ARM64, X64));

        assertThat(analyses).extracting(Analysis::platform).containsExactly(ARM64, X64);
        assertThat(analyses.get(0).dependencies())
                .extracting(DependencyAnalysis::dependency)
                .containsExactly(x64, arm64);
        assertThat(analyses.get(0).dependencies().get(0).missing()).isTrue();
        assertThat(analyses.get(1).dependencies().get(1).dropped()).isTrue();
    }

    @Test
    void findsTheSameAgainInTheCache() throws IOException {
        Analysis first = analyze(x64);
        rewriteCache(first.dependencies().get(0).jar().sha256(), "lib.so", "kept.so");

        Analysis second = analyze(x64);

        assertThat(first.dependencies().get(0).kept())
                .extracting(LibraryEntry::path)
                .containsExactly("lib.so");
        assertThat(second.dependencies().get(0).kept())
                .extracting(LibraryEntry::path)
                .containsExactly("kept.so");
    }

    @Test
    void readsFromTheCacheExactlyWhatItWrote() throws IOException {
        assertThat(analyze(x64)).isEqualTo(analyze(x64));
    }

    @Test
    void analysesAgainAndMendsTheCacheWhereItsFileIsCutOff() throws IOException {
        Analysis first = analyze(x64);
        Path file = cacheFile(first.dependencies().get(0).jar().sha256());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThat(analyze(x64)).isEqualTo(first);
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void analysesAgainWhereTheCachesFileHasOtherFields() throws IOException {
        Analysis first = analyze(x64);
        rewriteCache(first.dependencies().get(0).jar().sha256(), "libraries", "bibliotheken");

        assertThat(analyze(x64)).isEqualTo(first);
    }

    @Test
    void analysesAnotherJarUnderTheSameNameAnew() throws IOException {
        analyze(x64);
        Dependency changed = TestDependency.released(folder, "x64", new TestJar().deflated("A.class", "a"));

        assertThat(analyze(changed).dependencies().get(0).jar().isNative()).isFalse();
    }

    @Test
    void worksWithoutACacheAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where a folder has to be");
        List<Path> notCached = new ArrayList<>();
        AnalysisListener listener = new AnalysisListener() {
            @Override
            public void notCached(Path where, IOException reason) {
                notCached.add(where);
            }
        };

        List<Analysis> analyses = new Analyzer(cache, listener).analyze(List.of(x64), List.of(X64));

        assertThat(analyses.get(0).dependencies().get(0).kept()).hasSize(1);
        assertThat(notCached).containsExactly(cache);
    }

    @Test
    void namesTheDependencyTheFileAndTheWayOutWhereAJarIsCorrupt() throws IOException {
        Files.write(x64.file(), Arrays.copyOf(Files.readAllBytes(x64.file()), 100));

        assertThatThrownBy(() -> analyze(x64))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("dependency org.example:x64:1.0 cannot be read: bad jar: " + x64.file() + ": ")
                .hasMessageEndingWith(
                        "; delete it from the local repository and build again, so that it is downloaded anew")
                .hasMessageNotContaining("\n");
    }

    private Analysis analyze(Dependency dependency) throws IOException {
        return analyzer().analyze(List.of(dependency), List.of(X64)).get(0);
    }

    private Analyzer analyzer() {
        return new Analyzer(cache, AnalysisListener.SILENT);
    }

    private void rewriteCache(String sha256, String from, String to) throws IOException {
        Path file = cacheFile(sha256);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private Path cacheFile(String sha256) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.getFileName().toString().startsWith(sha256))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
