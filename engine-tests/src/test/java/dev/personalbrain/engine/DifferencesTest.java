package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void findsNoneInEqualMaps() {
        assertThatCode(() -> Differences.between("a", Map.of("x", 1), "b", Map.of("x", 1))
                        .requireNone())
                .doesNotThrowAnyException();
    }

    @Test
    void tellsWhatIsMissingOnEitherSideAndWhatIsAnother() {
        Differences differences =
                Differences.between("docker", Map.of("a", "1", "b", "2"), "brain", Map.of("b", "3", "c", "4"));

        assertThat(differences.lines())
                .containsExactly("a\n    - docker: 1", "b\n    - docker: 2\n    + brain: 3", "c\n    + brain: 4");
    }

    @Test
    void failsWithEachDifference() {
        assertThatThrownBy(() -> Differences.between("a", Map.of("x", 1), "b", Map.of("x", 2))
                        .requireNone())
                .isInstanceOf(AssertionError.class)
                .hasMessage("1 differences:\nx\n    - a: 1\n    + b: 2");
    }
}
