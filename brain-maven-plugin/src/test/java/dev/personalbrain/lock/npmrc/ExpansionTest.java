package dev.personalbrain.lock.npmrc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {
    @ParameterizedTest
    @CsvSource({
        "${A}, 1",
        "x${A}y${A}z, x1y1z",
        "${NONE}, ${NONE}",
        "x${NONE?}y, xy",
        "${A?}, 1",
        "\\${A}, ${A}",
        "\\\\${A}, \\1",
        "$A, $A",
        "${}, ${}",
        "${DOLLAR}, $1\\"
    })
    void putsVariablesInTheirPlaces(String text, String expanded) {
        assertThat(new Expansion(Map.of("A", "1", "DOLLAR", "$1\\")).expand(text))
                .isEqualTo(expanded);
    }
}
