package dev.personalbrain.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.app.error.StartupException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void makesTheFoldersThatAreMissing() throws Exception {
        try (DataFolder data = DataFolder.open(folder.resolve("a/b"))) {
            assertThat(data.file("x")).isEqualTo(folder.resolve("a/b/x"));
        }
        assertThat(folder.resolve("a/b")).isDirectory();
    }

    @Test
    void isForOneAtATime() throws Exception {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartupException.class)
                    .hasMessage("BRAIN_DATA_DIR=" + folder
                            + ": another process uses it; stop that one, or choose another folder");
        }
        DataFolder.open(folder).close();
    }
}
