package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BunVersionTest {
    @Test
    void versionsAreOrderedByNumber() {
        assertThat(BunVersion.of("1.3.10")).isGreaterThan(BunVersion.of("1.3.9"));
        assertThat(BunVersion.of("1.10.0")).isGreaterThan(BunVersion.of("1.9.9"));
    }

    @Test
    void eachOptionCameWithAVersion() {
        assertThat(BunVersion.of("1.3.2").canLeaveFilesOfFolder()).isFalse();
        assertThat(BunVersion.of("1.3.3").canLeaveFilesOfFolder()).isTrue();
        assertThat(BunVersion.of("1.3.3").asksBeforePackageJson()).isFalse();
        assertThat(BunVersion.of("1.3.4").asksBeforePackageJson()).isTrue();
        assertThat(BunVersion.of("1.3.5").takesExecutable()).isFalse();
        assertThat(BunVersion.of("1.3.6").takesExecutable()).isTrue();
        assertThat(BunVersion.of("1.3.10").tellsWhatItBundles()).isFalse();
        assertThat(BunVersion.of("1.3.11").tellsWhatItBundles()).isTrue();
        assertThat(BunVersion.of("1.3.14").runsOnOldProcessors()).isFalse();
        assertThat(BunVersion.of("1.4.0").runsOnOldProcessors()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.4", "latest", "^1.4.5", "1.4.2-canary.20260906.1", "", "1.1.45", "0.8.1"})
    void rangesCanariesAndOldOnesAreRefused(String text) {
        assertThatThrownBy(() -> BunVersion.of(text))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<bun><version>: ")
                .hasMessageContaining(text);
    }

    @Test
    void thePluginsOwnIsOne() {
        assertThat(BunVersion.of(BunPins.bundled().version()).tellsWhatItBundles())
                .isTrue();
    }
}
