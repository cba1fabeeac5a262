package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTextTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("new/file");
        SealedText.write(file, "two\nlines");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(SealedText.read(file)).hasValue("two\nlines");
    }

    @Test
    void takesAFileThatIsCutOffAnywhereForAbsent() throws IOException {
        String whole = Files.readString(file);
        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(file, whole.substring(0, length));
            assertThat(SealedText.read(file)).as(length + " characters").isEmpty();
        }
    }

    @Test
    void takesAFileWithAnotherCharacterForAbsent() throws IOException {
        Files.writeString(file, Files.readString(file).replace("two", "ten"));

        assertThat(SealedText.read(file)).isEmpty();
    }

    @Test
    void takesAFileThatIsNotThereOrAFolderForAbsent() {
        assertThat(SealedText.read(folder.resolve("absent"))).isEmpty();
        assertThat(SealedText.read(folder)).isEmpty();
    }
}
