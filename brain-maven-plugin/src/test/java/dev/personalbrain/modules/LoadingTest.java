package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import org.junit.jupiter.api.Test;

class LoadingTest {
    @Test
    void knowsTwoWays() {
        assertThat(Loading.parse("folder")).isEqualTo(Loading.FOLDER);
        assertThat(Loading.parse("jar")).isEqualTo(Loading.JAR);
    }

    @Test
    void refusesAnother() {
        assertThatThrownBy(() -> Loading.parse("Jar"))
                .isInstanceOf(UserException.class)
                .hasMessage("<loading>: 'Jar' is not a way of loading (known: folder, jar)");
    }
}
