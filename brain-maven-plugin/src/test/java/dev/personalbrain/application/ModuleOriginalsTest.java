package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleOriginalsTest {
    @TempDir
    Path folder;

    @Test
    void areTheTarballAndTheFilesOfTheProjectsOwn() throws IOException {
        Application application = new SampleApplications(folder).bun();
        String own = application.packages().vendored().keySet().iterator().next();

        assertThat(ModuleOriginals.of(application, List.of()))
                .extracting(LayoutEntry::path)
                .containsExactly("@libsql/linux-x64-gnu/-/linux-x64-gnu-0.5.13.tgz", own);
    }

    @Test
    void refusesAManifestOfOtherDependencies() throws IOException {
        Application application = new SampleApplications(folder).full();

        assertThatThrownBy(() -> ModuleOriginals.of(application, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a dependency: org.xerial:sqlite-jdbc:");
    }
}
