package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.EnvironmentVariable;
import dev.personalbrain.error.UserException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentParameterTest {
    @Test
    void sortsVariablesAndTakesNullForEmpty() {
        Map<String, String> values = new HashMap<>();
        values.put("PORT", "3333");
        values.put("KEY", null);

        assertThat(EnvironmentParameter.of(values, Map.of("PORT", "Where it listens.")))
                .containsExactly(
                        new EnvironmentVariable("KEY", "", ""),
                        new EnvironmentVariable("PORT", "3333", "Where it listens."));
    }

    @Test
    void isEmptyWhereNothingIsConfigured() {
        assertThat(EnvironmentParameter.of(null, null)).isEmpty();
    }

    @Test
    void rejectsADescriptionOfNoVariable() {
        assertThatThrownBy(() -> EnvironmentParameter.of(Map.of("PORT", "1"), Map.of("PROT", "?")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<environmentDescriptions> 'PROT'");
    }
}
