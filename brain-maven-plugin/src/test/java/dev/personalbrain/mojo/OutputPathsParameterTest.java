package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.jib.ResultFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPathsParameterTest {
    @TempDir
    Path folder;

    @Test
    void liesInTheTargetFolder() {
        assertThat(paths(new Properties()).resultFiles(folder.resolve("target"), "-linux-x64"))
                .isEqualTo(new ResultFiles(
                        folder.resolve("target/brain-image-linux-x64.digest"),
                        folder.resolve("target/brain-image-linux-x64.id"),
                        folder.resolve("target/brain-image-linux-x64.json")));
        assertThat(paths(new Properties()).tar()).isEmpty();
    }

    @Test
    void isTakenFromTheProjectsFolderWhereItIsTold() {
        Properties commandLine = new Properties();
        commandLine.setProperty("brain.outputPaths.tar", "image.tar");
        commandLine.setProperty("brain.outputPaths.digest", "digest.txt");
        OutputPathsParameter paths = paths(commandLine);
        assertThat(paths.tar()).contains(folder.resolve("image.tar"));
        assertThat(paths.resultFiles(folder.resolve("target"), "").digest()).isEqualTo(folder.resolve("digest.txt"));
    }

    @Test
    void holdsNoFileForImagesOfSeveralPlatforms() {
        paths(new Properties()).requireNone(2);
        for (String element : List.of("tar", "digest", "imageId", "imageJson")) {
            Properties commandLine = new Properties();
            commandLine.setProperty("brain.outputPaths." + element, "x");
            assertThatThrownBy(() -> paths(commandLine).requireNone(2))
                    .isInstanceOf(UserException.class)
                    .hasMessage("<outputPaths><" + element + "> '" + folder.resolve("x")
                            + "' is one file, but there is an image for each of 2 platforms: leave it out, or choose"
                            + " one platform with -Dbrain.platform");
        }
    }

    private OutputPathsParameter paths(Properties commandLine) {
        return new NestedProperties(commandLine, new Properties(), folder)
                .fill("brain.outputPaths", new OutputPathsParameter());
    }
}
