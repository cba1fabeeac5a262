package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.application.ExtraDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtraFilesParametersTest {
    @TempDir
    Path project;

    @Test
    void areTheUsualFolderWhereItIsThere() throws IOException {
        Path folder = Files.createDirectories(project.resolve("src/main/brain"));

        assertThat(ExtraFilesParameters.of(null, project).directories())
                .containsExactly(new ExtraDirectory(folder, "", List.of(), List.of()));
        assertThat(ExtraFilesParameters.of(new ExtraDirectoriesParameter(), project)
                        .directories())
                .hasSize(1);
    }

    @Test
    void areNoneWhereItIsNot() {
        assertThat(ExtraFilesParameters.of(null, project).directories()).isEmpty();
    }
}
