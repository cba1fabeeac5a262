package dev.personalbrain.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PoolingTest {
    @Test
    void averagesTheTokensThatCount() {
        float[][][] answer = {{{1, 2}, {3, 4}, {100, 100}}};

        assertThat(Pooling.mean(answer, new long[] {1, 1, 0})).containsExactly(2, 3);
    }

    @Test
    void takesAVectorOfTheWholeTextAsItIs() {
        assertThat(Pooling.mean(new float[][] {{1, 2}}, new long[] {1, 1, 1})).containsExactly(1, 2);
    }

    @Test
    void noTokenMakesZeros() {
        assertThat(Pooling.mean(new float[][][] {{{1, 2}}}, new long[] {0})).containsExactly(0, 0);
    }

    @Test
    void refusesAnAnswerOfAnotherShape() {
        assertThatThrownBy(() -> Pooling.mean(new float[] {1}, new long[] {1}))
                .hasMessage(
                        "the model's answer is a float[]; float[1][dimension] or float[1][tokens][dimension] was expected");
        assertThatThrownBy(() -> Pooling.mean(new float[1][2][3], new long[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
