package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "1 2", "1/2", "${revision}", "1\n"})
    void rejectsAVersionThatCannotBePartOfAFileName(String version) {
        assertThatThrownBy(() -> settings(version, 1))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("the project's version '" + version + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void rejectsAPortThatIsNone(int port) {
        assertThatThrownBy(() -> settings("1", port)).hasMessageContaining("<port> '" + port + "'");
    }

    @Test
    void keepsADescriptionOnOneLine() {
        assertThat(settings("1", 1).description()).isEqualTo("one two");
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

    private static ApplicationSettings settings(String version, int port) {
        return new ApplicationSettings(
                new ApplicationNames("a", "a"),
                version,
                "one\ntwo",
                OptionalInt.of(port),
                List.of(),
                BuildTime.parse(null));
    }
}
