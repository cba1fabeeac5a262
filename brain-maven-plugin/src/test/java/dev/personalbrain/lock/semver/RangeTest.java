package dev.personalbrain.lock.semver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
    private static boolean admits(String range, String version) {
        return Range.parse(range).orElseThrow().admits(Version.parse(version).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3",
        "v1.2.3, 1.2.3",
        "=1.2.3, 1.2.3+build",
        "^1.2.3, 1.9.0",
        "^0.2.3, 0.2.9",
        "^0.0.3, 0.0.3",
        "^0.0, 0.0.9",
        "^1.x, 1.0.0",
        "~1.2.3, 1.2.9",
        "~1, 1.9.9",
        "1.2, 1.2.9",
        "1.x.x, 1.7.0",
        "*, 3.4.5",
        "'', 3.4.5",
        ">1.2, 1.3.0",
        ">=1.2 <2, 1.9.9",
        ">= 1.2, 1.2.0",
        "<=1.2, 1.2.9",
        "1.2 - 1.4, 1.4.9",
        "1.2.0 - 1.4.0, 1.4.0",
        "^1.0.0 || ^2.0.0, 2.5.0",
        "^1.2.3-beta.2, 1.2.3-beta.10",
        "^1.2.3-beta.2, 1.3.0",
        "1.2.3-beta, 1.2.3-beta"
    })
    void admitsWhatNpmAdmits(String range, String version) {
        assertThat(admits(range, version)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.4",
        "^1.2.3, 2.0.0",
        "^1.2.3, 2.0.0-alpha",
        "^0.2.3, 0.3.0",
        "^0.0.3, 0.0.4",
        "~1.2.3, 1.3.0",
        "1.2, 1.3.0",
        ">1.2, 1.2.9",
        "<1.2, 1.2.0",
        ">*, 1.0.0",
        "1.2.0 - 1.4.0, 1.4.1",
        "^1.0.0 || ^2.0.0, 3.0.0",
        "*, 1.2.3-beta",
        "^1.2.3-beta.2, 1.2.4-beta.3",
        "^1.2.3-beta.2, 1.2.3-beta.1",
        "^1.2.3-2, 1.2.3-1",
        "1.2.3, 1.2.3-beta"
    })
    void refusesWhatNpmRefuses(String range, String version) {
        assertThat(admits(range, version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latest", "https://example.com/a.tgz", "workspace:*", "1.2.3.4", ">=", "^1 || next", "file:../a"
            })
    void knowsWhatIsNoRange(String text) {
        assertThat(Range.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "", "latest", "../1.0.0", "1.0.0/../../x", "99999999999999999.0.0"})
    void knowsWhatIsNoVersion(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }
}
