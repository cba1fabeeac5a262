package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.modules.ReadOnlyRoot.TemporaryFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyRootTest {
    @TempDir
    Path folder;

    @Test
    void showsTheApplicationAndLetsNothingBeWritten() throws Exception {
        Files.writeString(folder.resolve("hello"), "hello\n");
        assertThat(run(TemporaryFolder.READ_ONLY, "cat /media/application/hello")
                        .lines())
                .containsExactly("hello");
        for (String place : List.of("/media/application", "/media/temporary", "/tmp", "/root", "/dev/shm")) {
            assertThat(run(TemporaryFolder.READ_ONLY, "touch " + place + "/x").lines())
                    .singleElement()
                    .asString()
                    .contains("Read-only file system");
        }
    }

    @Test
    void allowsInTheTemporaryFolderWhatIsAskedFor() throws Exception {
        String program = "cp /bin/true /media/temporary/x && /media/temporary/x && echo ran";
        assertThat(run(TemporaryFolder.PRIVATE, program).lines()).containsExactly("ran");
        assertThat(run(TemporaryFolder.WITHOUT_PROGRAMS, program).lines())
                .singleElement()
                .asString()
                .contains("Permission denied");
    }

    private ReadOnlyRoot.Result run(TemporaryFolder temporary, String script) throws Exception {
        return ReadOnlyRoot.run(folder, temporary, List.of("sh", "-c", script));
    }
}
