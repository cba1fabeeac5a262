package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.fetch.FetchClock;
import dev.personalbrain.fetch.TestClock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final RegistryFailure BUSY = RegistryFailure.Answer.of(503, "");

    private final TestClock clock = new TestClock();
    private final RecordedEvents events = new RecordedEvents();

    private static Retries.Attempt<String> failing(IOException failure) {
        return () -> {
            throw failure;
        };
    }

    @Test
    void waitsTwiceAsLongEachTimeAndEightSecondsAtMost() {
        assertThatThrownBy(() -> new Retries(8, clock, events).run("work", failing(BUSY)))
                .isSameAs(BUSY);

        assertThat(clock.sleeps()).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 8000L, 8000L);
        assertThat(events.lines()).hasSize(7).allMatch(line -> line.equals("retry work: HTTP 503"));
    }

    @Test
    void waitsLessByChanceSoThatBuildsDoNotComeBackTogether() {
        List<Long> sleeps = new ArrayList<>();
        FetchClock lucky = new FetchClock() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public void sleep(long millis) {
                sleeps.add(millis);
            }

            @Override
            public double chance() {
                return 0.5;
            }
        };

        assertThatThrownBy(() -> new Retries(3, lucky, events).run("work", failing(BUSY)))
                .isSameAs(BUSY);
        assertThat(sleeps).containsExactly(375L, 750L);
    }

    @Test
    void doesNotRepeatWhatCannotGetBetter() {
        for (int status : List.of(400, 401, 403, 404, 405, 409, 413, 415, 416)) {
            assertThatThrownBy(() ->
                            new Retries(5, clock, events).run("work", failing(RegistryFailure.Answer.of(status, ""))))
                    .isInstanceOf(RegistryFailure.Answer.class);
        }
        assertThatThrownBy(() -> new Retries(5, clock, events).run("work", failing(new IOException("no file"))))
                .hasMessage("no file");
        assertThat(clock.sleeps()).isEmpty();
    }

    @Test
    void endsWithAnInterruption() {
        FetchClock interrupted = new FetchClock() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public void sleep(long millis) throws InterruptedException {
                throw new InterruptedException();
            }

            @Override
            public double chance() {
                return 0;
            }
        };

        assertThatThrownBy(() -> new Retries(5, interrupted, events).run("work", failing(BUSY)))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
