package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyTextTest {
    @Test
    void separatesAListByCommas() {
        assertThat(PropertyText.list("a,b c")).containsExactly("a", "b c");
        assertThat(PropertyText.list("a\\,b,c")).containsExactly("a,b", "c");
        assertThat(PropertyText.list(" ")).isEmpty();
    }

    @Test
    void separatesAMapByCommasAndEqualsSigns() {
        assertThat(PropertyText.map("p", "A=1,B=x=y\\,z, C=")).isEqualTo(Map.of("A", "1", "B", "x=y,z", "C", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A=1,B", "=1"})
    void rejectsAMapWithoutNamesAndValues(String text) {
        assertThatThrownBy(() -> PropertyText.map("brain.container.labels", text))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("brain.container.labels: '")
                .hasMessageEndingWith("': expected NAME=value,OTHER=value, with \\, for a comma in a value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "99999999999"})
    void rejectsWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> PropertyText.number("brain.x", text))
                .isInstanceOf(UserException.class)
                .hasMessage("brain.x: '" + text + "': expected a number");
    }
}
