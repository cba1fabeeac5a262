package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "1 2", "1/2", "${revision}", "1\n"})
    void rejectsAVersionThatCannotBePartOfAFileName(String version) {
        assertThatThrownBy(() -> settings(version, "-Xmx1g", 1))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("the project's version '" + version + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-Xa\n-Xb"})
    void rejectsAnArgumentThatIsNotOneOption(String argument) {
        assertThatThrownBy(() -> settings("1", argument, 1)).hasMessageContaining("<jvmArguments> '" + argument + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void rejectsAPortThatIsNone(int port) {
        assertThatThrownBy(() -> settings("1", "-Xmx1g", port)).hasMessageContaining("<port> '" + port + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, 0, 7})
    void rejectsAJavaVersionThatIsNone(int version) {
        assertThatThrownBy(() -> settings("1", OptionalInt.of(version), "-Xmx1g", 1))
                .hasMessageContaining("<javaVersion> '" + version + "': expected a version of Java from 8 on");
    }

    @Test
    void keepsTheFirstLineOfADescription() {
        assertThat(settings("1", "-Xmx1g", 1).description()).isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "A B", "A-B", "Ä", "A=B"})
    void rejectsWhatIsNoVariablesName(String name) {
        assertThatThrownBy(() -> new EnvironmentVariable(name, "x", ""))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<environment> '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATH", "LD_PRELOAD", "JAVA_TOOL_OPTIONS", "APP_HOME", "TMPDIR", "w_line"})
    void rejectsVariablesThatTheWrapperRefuses(String name) {
        assertThatThrownBy(() -> new EnvironmentVariable(name, "x", "")).hasMessageContaining("the wrapper refuses it");
    }

    @Test
    void rejectsAValueOfSeveralLines() {
        assertThatThrownBy(() -> new EnvironmentVariable("A", "x\ny", "")).hasMessageContaining("one line");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"x, A=x", "| x|, A=\" x\"", "|'x'|, A=\"'x'\"", "|\"|, A=\"\"\"", "|x y|, A=x y", "||, A="})
    void quotesAValueThatItsReaderWouldStrip(String value, String line) {
        assertThat(new EnvironmentVariable("A", value, "").line()).isEqualTo(line);
    }

    private static ApplicationSettings settings(String version, String argument, int port) {
        return settings(version, OptionalInt.empty(), argument, port);
    }

    private static ApplicationSettings settings(String version, OptionalInt javaVersion, String argument, int port) {
        return new ApplicationSettings(
                new ApplicationNames("a", "a"),
                version,
                "one\ntwo",
                Optional.empty(),
                javaVersion,
                List.of(argument),
                OptionalInt.of(port),
                List.of(),
                BuildTime.parse(null));
    }
}
