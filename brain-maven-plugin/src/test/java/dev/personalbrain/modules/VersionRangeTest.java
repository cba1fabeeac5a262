package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [3.40,4)              | 3.40         | true
            [3.40,4)              | 3.9          | false
            [3.40,4)              | 3.54.1.0     | true
            [3.40,4)              | 4            | false
            [1.5.0-1,1.6)         | 1.5.7-28     | true
            [4.1.70.Final,4.3)    | 4.2.18.Final | true
            [4.1.70.Final,4.3)    | 4.1.9.Final  | false
            [1.0,)                | 99           | true
            [2.0]                 | 2.0          | true
            [2.0]                 | 2.1          | false
            """)
    void ordersVersionsAsMavenDoes(String range, String version, boolean expected) {
        assertThat(VersionRange.parse(range).orElseThrow().contains(version)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.40", "", "[3.40,4", "[4,3]", "3.x", "*"})
    void refusesWhatIsNoRange(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }
}
