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
import java.util.Set;
import java.util.stream.Collectors;
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

    @Test
    void aShareIsTheSameAsInAWholeAnalysis() throws IOException {
        byte[] truncated = Arrays.copyOf(TestBinaries.of("linux-arm64"), 80);
        Dependency many = TestDependency.released(
                folder,
                "many",
                new TestJar()
                        .deflated("A.class", "a")
                        .deflated("x64.so", TestBinaries.of("linux-x64"))
                        .deflated("arm64.so", TestBinaries.of("linux-arm64"))
                        .deflated("armhf.so", TestBinaries.of("linux-armhf"))
                        .deflated("broken.so", truncated)
                        .deflated("mac.dylib", TestBinaries.of("darwin-arm64"))
                        .deflated("win.dll", TestBinaries.of("windows-x64")));
        List<Dependency> all = List.of(many, x64, arm64);
        for (List<Platform> platforms : List.of(
                List.of(X64),
                List.of(ARM64),
                List.of(X64, ARM64),
                List.of(Platform.parse("linux-x64-musl").orElseThrow()),
                List.of(Platform.parse("darwin-arm64").orElseThrow(), X64),
                List.of(Platform.parse("windows-x64").orElseThrow()),
                List.of(Platform.parse("linux-s390x").orElseThrow()))) {
            List<Analysis> whole = analyzer().analyze(all, platforms);
            List<Analysis> shares = analyzer().analyzeShares(all, platforms);
            for (int i = 0; i < platforms.size(); i++) {
                assertThat(decisions(shares.get(i)))
                        .as("seen from " + platforms.get(i) + " of " + platforms)
                        .isEqualTo(decisions(whole.get(i)));
            }
        }
    }

    @Test
    void saysOfAllThatAJarHasWhereItHasNothingForThePlatform() throws IOException {
        Dependency others = TestDependency.released(
                folder,
                "others",
                new TestJar()
                        .deflated("A.class", "a")
                        .deflated("arm64.so", TestBinaries.of("linux-arm64"))
                        .deflated("mac.dylib", TestBinaries.of("darwin-arm64")));

        Analysis analysis =
                analyzer().analyzeShares(List.of(others), List.of(X64)).get(0);

        assertThatThrownBy(() -> analysis.requireLibraries(Set.of()))
                .hasMessageStartingWith(
                        "no library for linux-x64 in org.example:others:1.0 (it has linux-arm64, darwin-arm64)");
        assertThat(analyzer().analyzeShares(List.of(others), List.of(X64))).containsExactly(analysis);
    }

    @Test
    void takesNoShareForAWholeAnalysis() throws IOException {
        Dependency both = TestDependency.released(
                folder,
                "both",
                new TestJar()
                        .deflated("x64.so", TestBinaries.of("linux-x64"))
                        .deflated("arm64.so", TestBinaries.of("linux-arm64")));
        analyzer().analyzeShares(List.of(both), List.of(X64));
        analyzer().analyzeShares(List.of(both), List.of(ARM64));

        JarAnalysis whole = analyze(both).dependencies().get(0).jar();

        assertThat(whole.libraries()).extracting(LibraryEntry::path).containsExactly("x64.so", "arm64.so");
        assertThat(share(both, X64)).containsExactly("x64.so");
        assertThat(share(both, ARM64)).containsExactly("arm64.so");
    }

    private List<String> share(Dependency dependency, Platform platform) throws IOException {
        Analysis analysis =
                analyzer().analyzeShares(List.of(dependency), List.of(platform)).get(0);
        return analysis.dependencies().get(0).jar().libraries().stream()
                .map(LibraryEntry::path)
                .toList();
    }

    private static String decisions(Analysis analysis) {
        return analysis.dependencies().stream()
                .map(each -> "%s: %s, external %s, missing %s, dropped %s, %d bytes, keeps %s, prunes %s"
                        .formatted(
                                each.dependency().id(),
                                each.reason(),
                                each.external(),
                                each.missing(),
                                each.dropped(),
                                each.prunedBytes(),
                                each.kept().stream()
                                        .map(library -> library.path() + " " + library.library())
                                        .toList(),
                                each.foreign().stream().sorted().toList()))
                .collect(Collectors.joining("\n"));
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
