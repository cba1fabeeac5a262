package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BunSettingsTest {
    private static BunSettings with(String... arguments) {
        return new BunSettings(
                "src/index.ts",
                "1.4.5",
                BunVariant.DEFAULT,
                Map.of(),
                List.of(),
                false,
                true,
                true,
                List.of(arguments),
                Duration.ofMinutes(1));
    }

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
        assertThatThrownBy(() -> with("--bytecode", argument))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<bun><arguments>: '" + argument + "' is the plugin's own");
    }

    @Test
    void otherArgumentsAreTaken() {
        assertThat(with("--define", "A=1", "--keep-names").arguments())
                .containsExactly("--define", "A=1", "--keep-names");
    }
}
