package dev.personalbrain.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.app.error.ExitCode;
import dev.personalbrain.app.error.StartupException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void defaultsNeedNoEnvironment() {
        assertThat(Settings.of(Map.of()))
                .isEqualTo(new Settings("127.0.0.1", 3333, Path.of("data"), Optional.empty(), Optional.empty()));
    }

    @Test
    void emptyVariablesCountAsNotSet() {
        Map<String, String> empty = Map.of(
                "BRAIN_HOST", "", "BRAIN_PORT", " ", "BRAIN_DATA_DIR", "", "BRAIN_MODEL_DIR", "", "BRAIN_SECRET", "");

        assertThat(Settings.of(empty)).isEqualTo(Settings.of(Map.of()));
    }

    @Test
    void readsEveryVariable() {
        Map<String, String> all = Map.of(
                "BRAIN_HOST", "0.0.0.0",
                "BRAIN_PORT", "8080",
                "BRAIN_DATA_DIR", "/var/lib/brain",
                "BRAIN_MODEL_DIR", "/srv/model",
                "BRAIN_SECRET", "s3cret");

        assertThat(Settings.of(all))
                .isEqualTo(new Settings(
                        "0.0.0.0",
                        8080,
                        Path.of("/var/lib/brain"),
                        Optional.of(Path.of("/srv/model")),
                        Optional.of("s3cret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http", "33 33", "3333.0", "99999999999"})
    void refusesAPortThatIsNone(String port) {
        assertThatThrownBy(() -> Settings.of(Map.of("BRAIN_PORT", port)))
                .hasMessage("BRAIN_PORT=" + port + ": a number from 0 to 65535 was expected")
                .isInstanceOfSatisfying(
                        StartupException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SETTINGS));
    }

    @Test
    void refusesAPathThatIsNone() {
        assertThatThrownBy(() -> Settings.of(Map.of("BRAIN_DATA_DIR", "a\0b")))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("BRAIN_DATA_DIR: this is no path");
    }

    @Test
    void neverPrintsTheSecret() {
        assertThat(Settings.of(Map.of("BRAIN_SECRET", "s3cret")).toString()).doesNotContain("s3cret");
    }
}
