package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerBudgetTest {
    private static final int SNAPSHOTS_FILES_CODE_AND_DATA = 4;

    @Test
    void sharesEveryLayerOut() {
        for (int layers = LayerBudget.LEAST; layers <= LayerBudget.MOST; layers++) {
            LayerBudget budget = new LayerBudget(layers);

            assertThat(budget.modules() + budget.libraries() + budget.groups() + SNAPSHOTS_FILES_CODE_AND_DATA)
                    .isEqualTo(layers);
            assertThat(budget.modules()).isPositive();
            assertThat(budget.libraries()).isNotNegative();
            assertThat(budget.groups()).isPositive();
        }
    }

    @Test
    void givesTheUsualImageEightGroupsOfSmallLibraries() {
        assertThat(LayerBudget.DEFAULT.groups()).isEqualTo(8);
        assertThat(LayerBudget.DEFAULT.modules()).isEqualTo(24);
        assertThat(LayerBudget.DEFAULT.libraries()).isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5, 101, Integer.MAX_VALUE})
    void rejectsTooFewAndTooMany(int layers) {
        assertThatThrownBy(() -> new LayerBudget(layers))
                .isInstanceOf(UserException.class)
                .hasMessage("<layers> '" + layers + "': expected a number from 6 to 100");
    }
}
