package dev.personalbrain.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate gate = new Gate();

    @Test
    void nobodyEntersOnceItIsClosed() throws Exception {
        assertThat(gate.enter()).isTrue();
        gate.leave();

        assertThat(gate.close(Duration.ZERO)).isTrue();
        assertThat(gate.enter()).isFalse();
    }

    @Test
    void waitsForThoseInside() throws Exception {
        gate.enter();
        gate.enter();
        CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(this::close);
        gate.leave();
        assertThat(closed).isNotDone();
        gate.leave();

        assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        gate.enter();

        assertThat(gate.close(Duration.ofMillis(20))).isFalse();
    }

    private boolean close() {
        try {
            return gate.close(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
