package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
    @TempDir
    Path folder;

    @Test
    void holdWhatJibsFilesHold() throws IOException {
        Path digest = folder.resolve("a/digest");
        ResultFiles files = new ResultFiles(digest, folder.resolve("id"), folder.resolve("json"));
        files.write(new Result("x/app", List.of("1", "latest"), "sha256:01", "sha256:02", Optional.empty(), true));
        assertThat(digest).hasContent("sha256:01");
        assertThat(Files.size(digest)).isEqualTo("sha256:01".length());
        assertThat(folder.resolve("id")).hasContent("sha256:02");
        assertThat(folder.resolve("json"))
                .hasContent("{\"image\":\"x/app\",\"imageId\":\"sha256:02\",\"imageDigest\":\"sha256:01\","
                        + "\"tags\":[\"1\",\"latest\"],\"imagePushed\":true}");
    }

    /** Another user of the machine may run what is built. */
    @Test
    void areReadableAsOtherFilesAre() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "");
        ResultFiles files = new ResultFiles(folder.resolve("digest"), folder.resolve("id"), folder.resolve("json"));
        files.write(new Result("app", List.of(), "sha256:01", "sha256:02", Optional.empty(), false));
        assertThat(Files.getPosixFilePermissions(folder.resolve("digest")))
                .isEqualTo(Files.getPosixFilePermissions(other))
                .contains(PosixFilePermission.OWNER_READ);
    }
}
