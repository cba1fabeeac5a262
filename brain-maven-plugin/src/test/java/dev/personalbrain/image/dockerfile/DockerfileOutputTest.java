package dev.personalbrain.image.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerfileOutputTest {
    @TempDir
    Path folder;

    @Test
    void makesTheFolderAndReplacesWhatItHasMade() throws IOException {
        Path output = folder.resolve("deploy/docker");
        DockerfileOutput.write(dockerfile("FROM one"), output);
        DockerfileOutput.write(dockerfile("FROM two"), output);

        assertThat(output.resolve("Dockerfile")).content().endsWith("FROM two\n");
        assertThat(output.resolve(".dockerignore")).content().endsWith("**\n");
        assertThat(output.resolve("compose.yaml")).content().endsWith("services: {}\n");
        assertThat(output).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void replacesNoFileOfAnybodyElseAndWritesNothingThen() throws IOException {
        Files.writeString(folder.resolve(".dockerignore"), "target\n");

        assertThatThrownBy(() -> DockerfileOutput.write(dockerfile("FROM one"), folder))
                .isInstanceOf(UserException.class)
                .hasMessage("<output>: " + folder.resolve(".dockerignore")
                        + " is there, and no earlier brain:dockerfile has made it: rename or delete it, or name another"
                        + " folder");
        assertThat(folder.resolve("Dockerfile")).doesNotExist();
        assertThat(folder.resolve(".dockerignore")).hasContent("target\n");
    }

    @Test
    void takesNeitherAMarkBelowTheFirstLinesNorAFolderForItsOwn() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM x\n# " + Dockerfile.MARK + "\n");
        assertThatThrownBy(() -> DockerfileOutput.write(dockerfile("FROM one"), folder))
                .isInstanceOf(UserException.class);

        Files.delete(folder.resolve("Dockerfile"));
        Files.createDirectory(folder.resolve("Dockerfile"));
        assertThatThrownBy(() -> DockerfileOutput.write(dockerfile("FROM one"), folder))
                .isInstanceOf(UserException.class);
    }

    @Test
    void takesAFileThatIsNoTextForSomebodyElses() throws IOException {
        Files.write(folder.resolve("Dockerfile"), new byte[] {'#', (byte) 0xff, '\n'});

        assertThatThrownBy(() -> DockerfileOutput.write(dockerfile("FROM one"), folder))
                .isInstanceOf(UserException.class);
    }

    private static Dockerfile dockerfile(String line) {
        String first = "# " + Dockerfile.MARK + "\n";
        return new Dockerfile(first + line + "\n", first + "**\n", first + "services: {}\n");
    }
}
