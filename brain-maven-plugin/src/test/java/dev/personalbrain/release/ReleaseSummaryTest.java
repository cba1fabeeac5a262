package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.application.Application;
import dev.personalbrain.assembly.Assembled;
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
        Application application = new TestRelease(folder).full();
        Assembled assembled = new Assembled(application, List.of(), List.of("much is saved"), List.of("look at this"));

        assertThat(ReleaseSummary.of(assembled, files))
                .containsExactly(
                        "Release for linux-x64: " + files.archive() + ", 1.5 MB",
                        "  much is saved",
                        "  1 native module is installed by the first start",
                        "Note: look at this");
    }

    @Test
    void saysThatThereIsNothingToInstall() throws IOException {
        ReleaseFiles files = ReleaseFiles.in(folder, "brain");
        Files.write(files.archive(), new byte[1]);
        Assembled assembled = new Assembled(new TestRelease(folder).plain(), List.of(), List.of(), List.of());

        assertThat(ReleaseSummary.of(assembled, files))
                .contains("  no native modules: there is nothing to install before it starts");
    }

    @Test
    void saysThatABundleNeedsNoNetwork() throws IOException {
        ReleaseFiles files = ReleaseFiles.in(folder, "brain");
        Files.write(files.archive(), new byte[1]);
        Assembled full = new Assembled(new TestRelease(folder).full(), List.of(), List.of(), List.of());
        Assembled plain = new Assembled(new TestRelease(folder).plain(), List.of(), List.of(), List.of());

        assertThat(ReleaseSummary.ofBundle(full, files))
                .contains("  1 native module is in it, installed: it starts without a network");
        assertThat(ReleaseSummary.ofBundle(plain, files))
                .contains("  no native modules: it is what a release without a bundle is");
    }
}
