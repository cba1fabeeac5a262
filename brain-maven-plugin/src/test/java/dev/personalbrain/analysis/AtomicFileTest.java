package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final byte[] BYTES = {1, 2};

    @TempDir
    Path folder;

    @Test
    void replacesWhatIsThereAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("new/file");
        AtomicFile.write(file, new byte[] {3});
        AtomicFile.write(file, BYTES);

        assertThat(file).hasBinaryContent(BYTES);
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void leavesADeviceWhereItIs() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("nothing"), Path.of("/dev/null"));

        AtomicFile.write(link, BYTES);

        assertThat(link).isSymbolicLink();
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        Files.delete(link);
    }

    @Test
    void leavesAFolderWhereItIs() throws IOException {
        Path source = Files.writeString(folder.resolve("source"), "x");

        assertThatThrownBy(() -> AtomicFile.write(folder, BYTES)).isInstanceOf(FileSystemException.class);
        assertThat(source).hasContent("x");
    }
}
