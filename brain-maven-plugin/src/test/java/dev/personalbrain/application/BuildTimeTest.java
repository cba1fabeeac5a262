package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
        "2026-01-01T02:00:00+02:00, 2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.999Z, 2026-01-01T00:00:00Z",
        "1767225600, 2026-01-01T00:00:00Z"
    })
    void readsIsoTimesAndSeconds(String text, Instant expected) {
        assertThat(BuildTime.parse(text).instant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "x"})
    void isTheSameTimeAlwaysWhereTheProjectNamesNone(String text) {
        assertThat(BuildTime.parse(text).instant()).isEqualTo("1980-01-01T00:00:02Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "0",
                "1979-12-31T23:59:59Z",
                "2100-01-01T00:00:00Z",
                "2026-01-01",
                "99999999999999999999"
            })
    void rejectsWhatNoArchiveCanHold(String text) {
        assertThatThrownBy(() -> BuildTime.parse(text))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("project.build.outputTimestamp '" + text + "'")
                .hasMessageContaining("2026-01-31T12:00:00Z");
    }

    @Test
    void isLocalInUtc() {
        assertThat(BuildTime.parse("2026-06-01T12:00:00Z").local()).isEqualTo(LocalDateTime.of(2026, 6, 1, 12, 0));
    }
}
