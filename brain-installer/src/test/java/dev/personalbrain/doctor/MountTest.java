package dev.personalbrain.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MountTest {
    private static final String TABLE = """
            20 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
            21 20 0:5 / /var/my\\040data rw,nosuid - tmpfs tmpfs rw
            22 20 0:6 / /var/my\\040data rw,noexec shared:5 - tmpfs tmpfs ro,size=1k
            """;

    @Test
    void takesTheNearestAndOfSeveralTheLast() {
        assertThat(Mount.in(TABLE, Path.of("/var/my data/x"))).hasValueSatisfying(mount -> {
            assertThat(mount.point()).isEqualTo(Path.of("/var/my data"));
            assertThat(mount.has("noexec")).isTrue();
            assertThat(mount.has("ro")).isTrue();
        });
    }

    @Test
    void doesNotMistakeANameThatOnlyBeginsAlike() {
        assertThat(Mount.in(TABLE, Path.of("/var/my data2")))
                .hasValueSatisfying(mount -> assertThat(mount.point()).isEqualTo(Path.of("/")));
    }
}
