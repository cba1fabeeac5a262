package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.TestBinaries;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedModulesTest {
    @TempDir
    Path folder;

    private Dependency x64;
    private Dependency arm64;

    @BeforeEach
    void writeJars() {
        x64 = classifier("linux-x64");
        arm64 = classifier("linux-arm64");
    }

    @Test
    void areReportedOnceWhereNoneOfTheirJarsIsForThePlatform() throws IOException {
        assertThat(analyze("darwin-arm64"))
                .extracting(DependencyAnalysis::warnings)
                .containsExactly(
                        List.of(
                                "no jar of org.example:split is for darwin-arm64: add the one whose classifier names it,"
                                        + " if there is one"),
                        List.of());
    }

    @Test
    void areOfNoInterestWhereOneOfTheirJarsIsForThePlatform() throws IOException {
        assertThat(analyze("linux-arm64"))
                .allSatisfy(each -> assertThat(each.warnings()).isEmpty())
                .extracting(DependencyAnalysis::dropped)
                .containsExactly(true, false);
    }

    private List<DependencyAnalysis> analyze(String platform) throws IOException {
        return new Analyzer(folder.resolve("cache"), AnalysisListener.SILENT)
                .analyze(List.of(x64, arm64), List.of(Platform.parse(platform).orElseThrow()))
                .get(0)
                .dependencies();
    }

    private Dependency classifier(String platform) {
        Path file = new TestJar()
                .deflated("META-INF/native/lib.so", TestBinaries.of(platform))
                .write(folder.resolve(platform + ".jar"));
        return new Dependency("org.example", "split", platform, "1.0", file, platform + ".jar", false, false);
    }
}
