package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-Xa\n-Xb"})
    void rejectsAnArgumentThatIsNotOneOption(String argument) {
        assertThatThrownBy(() -> new JvmSettings(Optional.empty(), OptionalInt.empty(), List.of(argument)))
                .hasMessageContaining("<jvmArguments> '" + argument + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 0, 7})
    void rejectsAJavaVersionThatIsNone(int version) {
        assertThatThrownBy(() -> new JvmSettings(Optional.empty(), OptionalInt.of(version), List.of()))
                .hasMessageContaining("<javaVersion> '" + version + "': expected a version of Java from 8 on");
    }
}
