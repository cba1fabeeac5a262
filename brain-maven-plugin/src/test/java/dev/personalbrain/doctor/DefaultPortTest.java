package dev.personalbrain.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What releases tell of their port is what the doctor understands. */
class DefaultPortTest {
    @ParameterizedTest
    @CsvSource({"full, 3333", "mixed, 3333", "bun, 3333", "plain, 0"})
    void isReadFromARelease(String release, int port) {
        assertThat(DefaultPort.of(Path.of("src/test/resources/golden/release", release))
                        .orElse(0))
                .isEqualTo(port);
    }
}
