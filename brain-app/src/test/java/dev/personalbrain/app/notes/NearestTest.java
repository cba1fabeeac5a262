package dev.personalbrain.app.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.app.notes.Nearest.Candidate;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void keepsTheBestInOrder() {
        Nearest nearest = new Nearest(2);
        nearest.offer(1, 0.1);
        nearest.offer(2, 0.9);
        nearest.offer(3, 0.5);

        assertThat(nearest.candidates()).containsExactly(new Candidate(2, 0.9), new Candidate(3, 0.5));
    }

    @Test
    void ofEqualOnesTheLowestIdsStay() {
        Nearest nearest = new Nearest(2);
        nearest.offer(3, 0.5);
        nearest.offer(1, 0.5);
        nearest.offer(2, 0.5);

        assertThat(nearest.candidates()).containsExactly(new Candidate(1, 0.5), new Candidate(2, 0.5));
    }
}
