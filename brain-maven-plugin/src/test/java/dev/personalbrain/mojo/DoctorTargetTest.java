package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTargetTest {
    private static final String PARAMETER = "-Dbrain.doctor.target";

    @TempDir
    Path folder;

    @Test
    void takesARelease() throws IOException {
        Path release = release("target/my-v1-linux-x64");

        assertThat(of("target/my-v1-linux-x64").folder()).contains(release);
        assertThat(of(null).folder()).contains(release);
    }

    @Test
    void takesAnImage() throws IOException {
        Files.writeString(folder.resolve("my.tar"), "");

        assertThat(of("my.tar").image()).contains(new BaseImage.InTar(folder.resolve("my.tar")));
        assertThat(of("docker://my").image().orElseThrow()).isInstanceOf(BaseImage.InDaemon.class);
        assertThat(of("my:1").image().orElseThrow()).isInstanceOf(BaseImage.InRegistry.class);
        assertThat(of("registry.invalid/my").image().orElseThrow()).isInstanceOf(BaseImage.InRegistry.class);
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        for (String text : new String[] {"relase", "./relase", "/none/relase"}) {
            assertRefused(
                    text, "-Dbrain.doctor.target '" + text + "': there is no such file or folder (expected a release");
        }
    }

    @Test
    void saysThatThereIsNoReleaseInAFolder() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertRefused(
                "empty",
                "-Dbrain.doctor.target 'empty': there is no release in that folder, since it has no native-modules.json"
                        + " (expected a release folder, as target/NAME-vVERSION-PLATFORM; an image, ");
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> of(text)).isInstanceOf(UserException.class).hasMessageStartingWith(message);
    }

    @Test
    void namesAnImageThatCannotBeReadAsTheUserDid() throws IOException {
        Files.writeString(folder.resolve("my.tar"), "");

        assertUnreadable(
                "target/relase",
                "-Dbrain.doctor.target 'x': no success; there is no file or folder 'target/relase' either");
        assertUnreadable("docker://relase", "-Dbrain.doctor.target 'x': no success");
        assertUnreadable("my.tar", "-Dbrain.doctor.target 'x': no success");
    }

    private void assertUnreadable(String text, String message) throws IOException {
        UserException cause = new UserException(ExitCode.CONFIGURATION, "<from><image> 'x': no success");

        assertThat(of(text).unreadable(PARAMETER, text, cause)).hasMessage(message);
    }

    private Path release(String name) throws IOException {
        Path release = Files.createDirectories(folder.resolve(name));
        Files.writeString(release.resolve("native-modules.json"), "{}");
        return release;
    }

    private DoctorTarget of(String text) throws IOException {
        Workplace workplace = new Workplace(folder, folder.resolve("target"), true);
        return DoctorTarget.of(
                PARAMETER, text, workplace, Platform.parse("linux-x64").orElseThrow());
    }
}
