package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final long MEBIBYTE = 1024 * 1024;

    private final SourceException busy = new SourceException(FailureKind.BUSY, "HTTP 503");

    private static FetchClock chance(double chance) {
        return new FetchClock() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public void sleep(long millis) {}

            @Override
            public double chance() {
                return chance;
            }
        };
    }

    private List<Long> waits(Patience patience) {
        List<Long> waits = new ArrayList<>();
        for (OptionalLong wait = patience.after(busy, 0); wait.isPresent(); wait = patience.after(busy, 0)) {
            waits.add(wait.getAsLong());
        }
        return waits;
    }

    @Test
    void doublesTheWaitUpToALimit() {
        assertThat(waits(new Patience(8, chance(0), 0)))
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 8000L, 8000L);
    }

    @Test
    void shortensTheWaitByChance() {
        assertThat(waits(new Patience(3, chance(0.5), 0))).containsExactly(375L, 750L);
    }

    @Test
    void startsAnewWhereMuchHasArrived() {
        Patience patience = new Patience(2, chance(0), 0);
        assertThat(patience.after(busy, 1000)).hasValue(500);
        assertThat(patience.after(busy, MEBIBYTE)).hasValue(500);
        assertThat(patience.after(busy, 2 * MEBIBYTE)).hasValue(500);
        assertThat(patience.after(busy, 2 * MEBIBYTE + 1000)).isEmpty();
    }

    @Test
    void isNotFooledByAServerThatStartsOverEachTime() {
        Patience patience = new Patience(2, chance(0), 0);
        assertThat(patience.after(busy, 2 * MEBIBYTE)).hasValue(500);
        assertThat(patience.after(busy, 2 * MEBIBYTE)).isEmpty();
    }

    @Test
    void repeatsWrongBytesOnce() {
        SourceException wrong = new SourceException(FailureKind.OTHER_BYTES, "other bytes");
        Patience patience = new Patience(9, chance(0), 0);
        assertThat(patience.after(busy, 0)).isPresent();
        assertThat(patience.after(wrong, 0)).isPresent();
        assertThat(patience.after(busy, 0)).isPresent();
        assertThat(patience.after(wrong, 0)).isEmpty();
    }
}
