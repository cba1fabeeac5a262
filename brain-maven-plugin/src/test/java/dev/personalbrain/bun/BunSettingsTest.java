package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BunSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--target",
                "--target=bun-linux-arm64",
                "--outfile=x",
                "--external=a",
                "-e",
                "--compile",
                "--minify"
            })
    void argumentsThatThePluginSetsItselfAreRefused(String argument) {
        assertThatThrownBy(() -> TestSettings.withArguments("--bytecode", argument))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<bun><arguments>: '" + argument + "' is the plugin's own");
    }

    @Test
    void otherArgumentsAreTaken() {
        assertThat(TestSettings.withArguments("--define", "A=1", "--keep-names").arguments())
                .containsExactly("--define", "A=1", "--keep-names");
    }
}
