package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.TestBinaries;
import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest {
    @TempDir
    Path folder;

    @Test
    void refusesToGoOnWithoutLibrariesAndListsThePlatformsThatThereAre() throws IOException {
        assertThatThrownBy(() -> analysis("linux-s390x").requireLibraries(Set.of("org.example:other")))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "no library for linux-s390x in org.example:both:1.0 (it has linux-x64, darwin-arm64): choose another"
                                + " version or platform, or name the module in <acceptMissing> where its native code is optional");
    }

    @Test
    void goesOnWhereTheUserAcceptsThatLibrariesAreMissing() throws IOException {
        assertThatCode(() -> analysis("linux-s390x").requireLibraries(Set.of("org.example:both")))
                .doesNotThrowAnyException();
    }

    @Test
    void goesOnWhereAllLibrariesAreThere() throws IOException {
        assertThatCode(() -> analysis("linux-x64").requireLibraries(Set.of())).doesNotThrowAnyException();
    }

    @Test
    void tellsWhichAcceptedModulesAreNone() throws IOException {
        Set<String> accepted = Set.of("org.example:both", "org.example:bth");

        assertThat(analysis("linux-x64").unknown(accepted)).containsExactly("org.example:bth");
    }

    private Analysis analysis(String platform) throws IOException {
        TestJar jar = new TestJar()
                .deflated("A.class", "a")
                .deflated("lib.so", TestBinaries.of("linux-x64"))
                .deflated("lib.dylib", TestBinaries.of("darwin-arm64"));
        return new Analyzer(folder.resolve("cache"), AnalysisListener.SILENT)
                .analyze(
                        List.of(TestDependency.released(folder, "both", jar)),
                        List.of(Platform.parse(platform).orElseThrow()))
                .get(0);
    }
}
