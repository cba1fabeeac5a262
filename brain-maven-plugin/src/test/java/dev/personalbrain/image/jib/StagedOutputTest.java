package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        Files.writeString(target.resolve("oci-layout"), "{}");
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
    void replacesNoFolderOfTheUsers() throws IOException {
        Path source = Files.writeString(folder.resolve("Main.java"), "class Main {}");

        assertThatThrownBy(() -> StagedOutput.make(folder, stage -> Files.writeString(stage, "new")))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "<outputPaths><tar> '" + folder + "' is there already, and neither a file nor the folder of an"
                                + " image: it is not replaced; name another place");
        assertThat(source).hasContent("class Main {}");
    }

    @Test
    void replacesNothingThatIsNoFile() throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));

            assertThatThrownBy(() -> StagedOutput.make(socket, stage -> Files.writeString(stage, "new")))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("it is not replaced");
            assertThat(Files.isRegularFile(socket)).isFalse();
        }
    }

    @Test
    void namesThePlaceThatTakesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(
                        () -> StagedOutput.make(Path.of("/proc/image.tar"), stage -> Files.writeString(stage, "new")))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "<outputPaths><tar> '/proc/image.tar' cannot be written (its folder takes no files): see who"
                                + " may write to its folder, or name another place");
        assertThatThrownBy(() -> StagedOutput.make(file.resolve("image.tar"), stage -> Files.writeString(stage, "new")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<outputPaths><tar> '" + file.resolve("image.tar")
                        + "' cannot be written (there is a file where its folder would be)");
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

    @Test
    void bringsTheOldFolderBackWhereTheNewOneCannotBeMoved() throws IOException {
        Path target = Files.createDirectory(folder.resolve("image"));
        Files.writeString(target.resolve("oci-layout"), "old");
        assertThatThrownBy(() -> StagedOutput.make(target, stage -> {}))
                .isInstanceOf(UserException.class)
                .hasRootCauseInstanceOf(NoSuchFileException.class);
        assertThat(target.resolve("oci-layout")).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }
}
