package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultFilesTest {
    @TempDir
    Path folder;

    /** The expected text is that of jib-maven-plugin 3.5.2 for the same image. */
    @Test
    void holdWhatJibsFilesHold() throws IOException {
        Path digest = folder.resolve("a/digest");
        ResultFiles files = new ResultFiles(digest, folder.resolve("id"), folder.resolve("json"));
        files.write(new Result(
                "127.0.0.1:5055/a/jib", List.of("1.0", "zz", "aa"), "sha256:01", "sha256:02", Optional.empty(), true));
        assertThat(digest).hasContent("sha256:01");
        assertThat(Files.size(digest)).isEqualTo("sha256:01".length());
        assertThat(folder.resolve("id")).hasContent("sha256:02");
        assertThat(folder.resolve("json"))
                .hasContent("{\"image\":\"127.0.0.1:5055/a/jib:1.0\",\"imageId\":\"sha256:02\","
                        + "\"imageDigest\":\"sha256:01\",\"tags\":[\"1.0\",\"aa\",\"zz\"],\"imagePushed\":true}");
    }

    /** Each as jib-maven-plugin 3.5.2 writes it. */
    @ParameterizedTest
    @CsvSource({
        "x, latest, x",
        "team/app, 1.0, team/app:1.0",
        "localhost:5000/team/app, latest, localhost:5000/team/app",
        "library/x, 2, x:2",
        "DEFAULT/library/x, 2, x:2",
        "DEFAULT/a/x, 2, a/x:2",
        "registry.example.com/library/x, 2, registry.example.com/library/x:2"
    })
    void nameTheImageAsJibDoes(String name, String tag, String image) throws IOException {
        Path json = folder.resolve("json");
        ResultFiles files = new ResultFiles(folder.resolve("digest"), folder.resolve("id"), json);
        String usual = RegistryAddress.of(ImageReference.parse("test", "x")).authority();
        files.write(new Result(
                name.replace("DEFAULT", usual),
                List.of(tag, "B", "a"),
                "sha256:01",
                "sha256:02",
                Optional.empty(),
                false));
        assertThat(Files.readString(json)).startsWith("{\"image\":\"" + image + "\",");
        assertThat(Files.readString(json)).containsPattern("\"B\",(.+,)?\"a\"");
    }

    @Test
    void areNamedWhereTheyCannotBeWritten() {
        ResultFiles files = new ResultFiles(Path.of("/proc/digest"), folder.resolve("id"), folder.resolve("json"));

        assertThatThrownBy(() ->
                        files.write(new Result("app", List.of(), "sha256:01", "sha256:02", Optional.empty(), false)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<outputPaths><digest> '/proc/digest' cannot be written");
    }

    /** Another user of the machine may run what is built. */
    @Test
    void areReadableAsOtherFilesAre() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "");
        ResultFiles files = new ResultFiles(folder.resolve("digest"), folder.resolve("id"), folder.resolve("json"));
        files.write(new Result("app", List.of("1"), "sha256:01", "sha256:02", Optional.empty(), false));
        assertThat(Files.getPosixFilePermissions(folder.resolve("digest")))
                .isEqualTo(Files.getPosixFilePermissions(other))
                .contains(PosixFilePermission.OWNER_READ);
    }
}
