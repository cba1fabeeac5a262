package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopSignalTest {
    @ParameterizedTest
    @CsvSource({
        "SIGTERM, SIGTERM",
        "TERM, SIGTERM",
        "sigint, SIGINT",
        "15, 15",
        "64, 64",
        "SIGRTMIN+3, SIGRTMIN+3",
        "SIGRTMAX, SIGRTMAX"
    })
    void readsNamesAndNumbers(String text, String signal) {
        assertThat(StopSignal.parse("<stopSignal>", text)).isEqualTo(signal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SIG", "SIGFOO", "0", "65", "-9", "SIGRTMIN+16", "TERM "})
    void rejectsWhatIsNoSignal(String text) {
        assertThatThrownBy(() -> StopSignal.parse("<container><stopSignal>", text))
                .isInstanceOf(UserException.class)
                .hasMessage("<container><stopSignal>: '" + text
                        + "' is not a signal (expected a name like SIGTERM or a number from 1 to 64)");
    }
}
