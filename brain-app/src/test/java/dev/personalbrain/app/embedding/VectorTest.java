package dev.personalbrain.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VectorTest {
    @Test
    void lengthDoesNotCount() {
        assertThat(vector(3, 4).cosine(vector(30, 40))).isCloseTo(1, within(1e-6));
        assertThat(vector(1, 0).cosine(vector(0, 5))).isZero();
        assertThat(vector(1, 1).cosine(vector(-2, -2))).isCloseTo(-1, within(1e-6));
    }

    @Test
    void zerosAreNearNothing() {
        assertThat(vector(0, 0).cosine(vector(0, 0))).isZero();
    }

    @Test
    void comesBackFromItsBytes() {
        Vector vector = vector(0.1f, -0.2f, 0.3f);

        assertThat(vector.toBytes()).hasSize(12);
        assertThat(Vector.ofBytes(vector.toBytes()).cosine(vector)).isCloseTo(1, within(1e-6));
        assertThat(Vector.ofBytes(vector.toBytes()).dimension()).isEqualTo(3);
    }

    @Test
    void bytesAreLittleEndian() {
        assertThat(vector(1).toBytes()).containsExactly(0, 0, 0x80, 0x3f);
    }

    private static Vector vector(float... values) {
        return Vector.normalised(values);
    }
}
