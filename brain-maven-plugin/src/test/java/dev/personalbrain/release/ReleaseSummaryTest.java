package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.modules.Modules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseSummaryTest {
    @TempDir
    Path folder;

    @Test
    void saysWhereTheReleaseIsHowBigAndWhatTheUserShouldKnow() throws IOException {
        ReleaseFiles files = ReleaseFiles.in(folder, "brain");
        Files.write(files.archive(), new byte[1_500_000]);
        Analysis analysis = new Analysis(TestRelease.PLATFORM, List.of());
        Manifest manifest = new TestRelease(folder).full().manifest();

        assertThat(ReleaseSummary.of(analysis, new Modules(manifest, List.of(), List.of("look at this")), files))
                .containsExactly(
                        "Release for linux-x64: " + files.archive() + ", 1.5 MB",
                        "  jars for all platforms 0.0 MB, for linux-x64 0.0 MB",
                        "  1 native module is installed by the first start",
                        "Note: look at this");
    }

    @Test
    void saysThatThereIsNothingToInstall() throws IOException {
        ReleaseFiles files = ReleaseFiles.in(folder, "brain");
        Files.write(files.archive(), new byte[1]);
        Modules modules = new Modules(new TestRelease(folder).plain().manifest(), List.of(), List.of());

        assertThat(ReleaseSummary.of(new Analysis(TestRelease.PLATFORM, List.of()), modules, files))
                .contains("  no native modules: there is nothing to install before it starts");
    }
}
