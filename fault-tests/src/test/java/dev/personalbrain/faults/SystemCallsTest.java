package dev.personalbrain.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCallsTest {
    @TempDir
    Path folder;

    private Path one;
    private Path two;

    @BeforeEach
    void makeFiles() throws IOException {
        one = Files.writeString(folder.resolve("one"), "1");
        two = Files.writeString(folder.resolve("two"), "2");
    }

    @Test
    void countsWhatWasWrittenAndNotFlushed() throws IOException {
        assertThat(unsaved("10 write(3<" + one + ">, \"\"..., 8) = 8", "10 write(4<" + two + ">, \"\"..., 8) = 8", "10 fsync(3<" + one + ">) = 0"))
                .containsExactly(two);
    }

    @Test
    void believesNoFlushThatNeverCameBack() throws IOException {
        assertThat(unsaved("10 write(3<" + one + ">, \"\"..., 8) = 8", "10 fsync(3<" + one + "> <unfinished ...>"))
                .containsExactly(one);
    }

    @Test
    void believesAFlushThatCameBackLater() throws IOException {
        assertThat(unsaved(
                        "10 write(3<" + one + ">, \"\"..., 8) = 8",
                        "10 fdatasync(3<" + one + "> <unfinished ...>",
                        "11 write(1<pipe:[7]>, \"\"..., 8) = 8",
                        "10 <... fdatasync resumed>) = 0"))
                .isEmpty();
    }

    @Test
    void followsAFileThroughTheRenameOfItsFolder() throws IOException {
        assertThat(unsaved(
                        "10 copy_file_range(5<" + one + ">, NULL, 6<" + folder + "/before/two>, NULL, 9, 0) = 9",
                        "10 rename(\"" + folder + "/before\", \"" + folder + "\") = 0"))
                .containsExactly(two);
    }

    @Test
    void leavesOutWhatLiesElsewhere() throws IOException {
        assertThat(unsaved("10 write(3<" + folder + ".else>, \"\"..., 8) = 8")).isEmpty();
    }

    private List<Path> unsaved(String... lines) throws IOException {
        Path log = Files.write(folder.resolve("log"), List.of(lines));
        return SystemCalls.read(log).unsaved(folder);
    }
}
