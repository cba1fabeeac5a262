package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script in the place of the {@code docker} program, which writes down what it is asked. */
class DaemonBasesTest {
    private static final String SUBJECT = "<from><image> 'docker://example/base:1'";

    @TempDir
    Path folder;

    private TestBase image;
    private Path docker;

    @BeforeEach
    void makeDaemon() throws IOException {
        image = TestBase.usual().set("User", "x");
        docker = folder.resolve("docker");
        Files.write(folder.resolve("saved.tar"), TestBase.tar(image.saved("example/base:1")));
        answer("inspect", "echo " + Digests.of(image.configuration()));
        answer("save", "cp " + folder + "/saved.tar \"$3\"");
        Files.writeString(
                docker,
                "#!/bin/sh\necho \"$@\" >> " + folder + "/asked\ncase \"$1 $2\" in\n\"image inspect\") . " + folder
                        + "/inspect ;;\nsave*) . " + folder + "/save ;;\nversion*) . " + folder
                        + "/version ;;\nesac\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void readsAnImageOfTheDaemon() throws IOException {
        Base base = read();

        assertThat(base.reference()).isEmpty();
        assertThat(base.configuration()).containsEntry("config", Map.of("User", "x"));
        assertThat(base.layers()).extracting(LayerBlob::diffId).isEqualTo(image.diffIds);
        assertThat(asked()).hasSize(2).last().asString().endsWith(" " + Digests.of(image.configuration()));
    }

    @Test
    void savesItOnce() throws IOException {
        Base first = read();
        Base second = read();

        assertThat(asked()).filteredOn(line -> line.startsWith("save")).hasSize(1);
        assertThat(second.configuration()).isEqualTo(first.configuration());
        assertThat(second.layers())
                .extracting(LayerBlob::digest)
                .isEqualTo(first.layers().stream().map(LayerBlob::digest).toList());
    }

    @Test
    void savesItAgainWhereTheCacheHasLostALayer() throws IOException {
        LayerBlob layer = read().layers().get(1);
        Files.delete(folder.resolve("cache/base").resolve(Digests.hex(layer.digest())));

        assertThat(read().layers().get(1).digest()).isEqualTo(layer.digest());
        assertThat(asked()).filteredOn(line -> line.startsWith("save")).hasSize(2);
    }

    @Test
    void takesAnIdWithoutItsAlgorithm() throws IOException {
        answer("inspect", "echo " + Digests.hex(Digests.of(image.configuration())));

        assertThat(read().layers()).hasSize(2);
    }

    @Test
    void saysThatTheDaemonLacksTheImage() throws IOException {
        answer("inspect", "echo No such image >&2; exit 1");
        answer("version", "echo 20.10");

        assertThatThrownBy(this::read)
                .isInstanceOf(UserException.class)
                .hasMessage(SUBJECT + ": the Docker daemon has no such image: docker pull example/base:1, or leave"
                        + " docker:// out to read it from its registry");
    }

    @Test
    void saysThatThereIsNoDaemon() throws IOException {
        answer("inspect", "echo Cannot connect >&2; exit 1");
        answer("version", "echo Cannot connect to the Docker daemon at unix:///x >&2; exit 1");

        assertThatThrownBy(this::read)
                .isInstanceOf(UserException.class)
                .hasMessage(
                        SUBJECT + ": no Docker daemon answers (see DOCKER_HOST): Cannot connect to the Docker daemon"
                                + " at unix:///x");
    }

    @Test
    void saysThatThereIsNoSuchProgram() throws IOException {
        Files.delete(docker);

        assertThatThrownBy(this::read).isInstanceOf(UserException.class).hasMessageContaining("'" + docker + "'");
    }

    @Test
    void keepsNothingOfASaveThatFails() throws IOException {
        answer("save", "head -c 5000 " + folder + "/saved.tar > \"$3\"; echo no space left >&2; exit 1");
        assertThatThrownBy(this::read)
                .isInstanceOf(UserException.class)
                .hasMessage(SUBJECT + ": docker save: no space left");
        answer("save", "head -c 5000 " + folder + "/saved.tar > \"$3\"");
        assertThatThrownBy(this::read).isInstanceOf(UserException.class).hasMessageContaining("it is not a whole tar");

        try (Stream<Path> files = Files.list(folder.resolve("cache/base"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void refusesAnIdThatIsNone() throws IOException {
        answer("inspect", "echo ../../etc/passwd");

        assertThatThrownBy(this::read)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("the Docker daemon names no id of it, but 'sha256:../../etc/passwd'");
    }

    private void answer(String question, String script) throws IOException {
        Files.writeString(folder.resolve(question), script + "\n");
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    private Base read() throws IOException {
        DockerSettings settings = new DockerSettings(docker.toString(), Map.of());
        return new BaseSources(
                        folder.resolve("cache"), new FakeRegistry(), settings, BaseOptions.USUAL, new RecordedEvents())
                .read(BaseImage.parse("<from><image>", "docker://example/base:1", folder), TestPlan.PLATFORM);
    }
}
