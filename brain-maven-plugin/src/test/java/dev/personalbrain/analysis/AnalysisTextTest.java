package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.binary.NativeFormat;
import dev.personalbrain.binary.NativeLibrary;
import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalysisTextTest {
    private static final Platform X64 = Platform.parse("linux-x64").orElseThrow();
    private static final Platform ARM64 = Platform.parse("linux-arm64").orElseThrow();

    @Test
    void alignsTheModulesAndAddsTotalsAndNeeds() {
        DependencyAnalysis rocks = analysis(
                "rocks", 91_920_000, List.of(library("a.so", X64)), List.of(library("b.so", ARM64)), 6_750_000);
        DependencyAnalysis pure = analysis("pure", 1_330_000, List.of(), List.of(), 1_330_000);

        assertThat(AnalysisText.of(new Analysis(X64, List.of(rocks, pure))))
                .containsExactly(
                        "Native libraries for linux-x64",
                        "module                   MB  pruned  kept  foreign",
                        "org.example:rocks:1.0  91.9     6.8     1        1  external: the reason",
                        "1 dependency            1.3     1.3                 no native libraries",
                        "total                  93.3     8.1                 9 % are left",
                        "The libraries need GLIBC_2.17, GLIBCXX_3.4.22, libstdc++.so.6");
    }

    @Test
    void saysInOneLineThatThereIsNothingNative() {
        DependencyAnalysis pure = analysis("pure", 1_330_000, List.of(), List.of(), 1_330_000);

        assertThat(AnalysisText.of(new Analysis(X64, List.of(pure, pure))))
                .containsExactly("No native libraries in 2 dependencies, 2.7 MB");
        assertThat(AnalysisText.of(new Analysis(X64, List.of())))
                .containsExactly("No native libraries in 0 dependencies, 0.0 MB");
    }

    @Test
    void saysWhatIsMissingAndWhatThereIs() {
        DependencyAnalysis arm = analysis("arm", 500_000, List.of(), List.of(library("b.so", ARM64)), 500_000);

        assertThat(AnalysisText.of(new Analysis(X64, List.of(arm))))
                .contains(
                        "org.example:arm:1.0  0.50    0.50     0        1  MISSING: the reason",
                        "Missing: org.example:arm:1.0 has no library for linux-x64 (it has linux-arm64); a release fails, unless"
                                + " <acceptMissing> names it",
                        "Note: org.example:arm:1.0: the warning");
    }

    @Test
    void leavesMostOfManyNotesToTheJsonFile() {
        DependencyAnalysis noisy = analysis("noisy", 1_000_000, List.of(), List.of(), 1_000_000);
        for (int i = 1; i <= 8; i++) {
            noisy = noisy.withWarning("warning " + i);
        }

        assertThat(AnalysisText.of(new Analysis(X64, List.of(noisy))))
                .endsWith(
                        "Note: org.example:noisy:1.0: warning 5",
                        "Note: org.example:noisy:1.0: and 3 more, which analysis.json has");
    }

    private static DependencyAnalysis analysis(
            String artifactId, long bytes, List<LibraryEntry> kept, List<LibraryEntry> foreign, long pruned) {
        Path file = Path.of(artifactId + ".jar");
        Dependency dependency = new Dependency("org.example", artifactId, "", "1.0", file, "x.jar", false, false);
        List<LibraryEntry> all = new java.util.ArrayList<>(kept);
        all.addAll(foreign);
        boolean missing = kept.isEmpty() && !foreign.isEmpty();
        JarAnalysis jar = new JarAnalysis(bytes, "", 1, false, all, List.of(), List.of(), List.of(), List.of());
        List<String> warnings = missing ? List.of("the warning") : List.of();
        return new DependencyAnalysis(
                dependency,
                jar,
                !all.isEmpty(),
                "the reason",
                kept,
                foreign.stream().map(LibraryEntry::path).toList(),
                missing,
                false,
                pruned,
                warnings);
    }

    private static LibraryEntry library(String path, Platform platform) {
        Map<String, List<String>> requires = Map.of(
                "libc.so.6",
                List.of("GLIBC_2.4", "GLIBC_2.17"),
                "libstdc++.so.6",
                List.of("GLIBCXX_3.4.22", "GLIBCXX_3.4.9"));
        List<String> needed = List.of("libc.so.6", "libm.so.6", "libstdc++.so.6", "ld-linux-x86-64.so.2", path);
        NativeLibrary library = new NativeLibrary(
                NativeFormat.ELF, List.of(platform), Optional.empty(), needed, requires, List.of(), false, 0);
        return new LibraryEntry(path, 100, 50, library);
    }
}
