package dev.personalbrain.image.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrategyTest {
    @ParameterizedTest
    @EnumSource
    void isParsedFromItsNameAndHasATemplate(Strategy strategy) {
        assertThat(Strategy.parse(strategy.toString())).isEqualTo(strategy);
        assertThat(Path.of("../templates", strategy.template())).isRegularFile();
    }

    @Test
    void listsThoseThatAreKnownWhereOneIsNot() {
        assertThatThrownBy(() -> Strategy.parse("lasy"))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "<strategy>: 'lasy' is not a strategy (known: multi-stage, runtime-install, lazy, from-source)");
    }
}
