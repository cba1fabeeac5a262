package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedOutputTest {
    @TempDir
    Path folder;

    @Test
    void replacesAFile() throws IOException {
        Path target = Files.writeString(folder.resolve("image.tar"), "old");
        StagedOutput.make(target, stage -> Files.writeString(stage, "new"));
        assertThat(target).hasContent("new");
        assertThat(folder).isDirectoryContaining(target::equals).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void replacesAFolderWholly() throws IOException {
        Path target = folder.resolve("a/image");
        Files.createDirectories(target.resolve("old"));
        StagedOutput.make(target, stage -> Files.createDirectories(stage.resolve("new")));
        assertThat(target.resolve("new")).isDirectory();
        assertThat(target.resolve("old")).doesNotExist();
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void putsAFolderInPlaceOfAFileAndAFileInPlaceOfAFolder() throws IOException {
        Path target = Files.writeString(folder.resolve("image"), "old");
        StagedOutput.make(target, Files::createDirectory);
        assertThat(target).isDirectory();
        StagedOutput.make(target, stage -> Files.writeString(stage, "new"));
        assertThat(target).hasContent("new");
    }

    @Test
    void leavesWhatWasThereWhenItFails() throws IOException {
        Path target = Files.writeString(folder.resolve("image.tar"), "old");
        assertThatThrownBy(() -> StagedOutput.make(target, stage -> {
                    Files.writeString(stage, "ne");
                    throw new IOException("broken");
                }))
                .hasMessage("broken");
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }
}
