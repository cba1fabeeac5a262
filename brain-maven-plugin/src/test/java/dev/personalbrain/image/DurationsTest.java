package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"30s, 30000", "1m30s, 90000", "500ms, 500", "1h, 3600000", "1h1m1s1ms, 3661001", "0s, 0", "2m, 120000"})
    void readsDockersDurations(String text, long milliseconds) {
        assertThat(Durations.parse("<interval>", text)).hasMillis(milliseconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "1.5s", "-1s", "1s1m", "1 s", "1d", "PT30S", "10000000000s"})
    void rejectsWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> Durations.parse("<container><healthCheck><interval>", text))
                .isInstanceOf(UserException.class)
                .hasMessage("<container><healthCheck><interval>: '" + text
                        + "' is not a duration (expected one like 30s, 1m30s or 500ms)");
    }
}
