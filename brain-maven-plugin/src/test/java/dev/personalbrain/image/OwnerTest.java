package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {
    @ParameterizedTest
    @CsvSource({"0, 0:0", "10001, 10001:10001", "1000:0, 1000:0", "2147483647, 2147483647:2147483647"})
    void readsNumbers(String text, String owner) {
        assertThat(Owner.parse("<user>", text)).hasToString(owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "-1", "1:", ":1", "1:users", "2147483648", "1:2147483648", "1:2:3", "1 "})
    void rejectsWhatIsNoNumericUser(String text) {
        assertThatThrownBy(() -> Owner.parse("<container><user>", text))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<container><user>: '" + text
                        + "' is not a numeric user (expected USER or USER:GROUP, as 10001:10001");
    }
}
