package dev.personalbrain.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceUnitTest {
    @TempDir
    Path folder;

    private Path root;
    private Path units;

    @BeforeEach
    void layOut() throws IOException {
        root = Files.createDirectory(folder.resolve("application"));
        units = Files.createDirectory(folder.resolve("units"));
    }

    @Test
    void tellsWhatItSetsForTheApplicationInItsFolder() throws IOException {
        unit(root + "/my-wrapper.sh", "Environment=BRAIN_A=a \"BRAIN_B=b c\" PATH=/d");

        assertThat(variables()).isEqualTo(Map.of("BRAIN_A", "a", "BRAIN_B", "b c"));
    }

    @Test
    void tellsNothingOfAnApplicationInAnotherFolder() throws IOException {
        unit("/opt/none/my-wrapper.sh", "Environment=BRAIN_A=a");
        assertThat(variables()).isEmpty();

        unit("my-wrapper.sh", "Environment=BRAIN_A=a");
        assertThat(variables()).isEmpty();

        Files.delete(root.resolve("my.service"));
        assertThat(variables()).isEmpty();
    }

    @Test
    void takesWhatWasInstalledForOtherFolders() throws IOException {
        unit("/opt/my/my-wrapper.sh", "Environment=BRAIN_A=a\nEnvironment=BRAIN_B=b");
        Path local = Files.createDirectory(units.resolve("my.service.d")).resolve("local.conf");
        Files.writeString(
                local, "[Service]\nEnvironment=BRAIN_A=c\nExecStart=\nExecStart=" + root + "/my-wrapper.sh\n");

        assertThat(variables()).isEqualTo(Map.of("BRAIN_A", "c", "BRAIN_B", "b"));

        unit(root + "/my-wrapper.sh", "Environment=BRAIN_A=a");
        Files.writeString(local, "[Service]\nExecStart=\nExecStart=/opt/none/my-wrapper.sh\n");
        assertThat(variables()).isEmpty();
    }

    private void unit(String program, String environment) throws IOException {
        Files.writeString(
                root.resolve("my.service"), "[Service]\n" + environment + "\nExecStart=" + program + " --a\n");
    }

    private Map<String, String> variables() {
        return ServiceUnit.of(root, units).variables(root);
    }
}
