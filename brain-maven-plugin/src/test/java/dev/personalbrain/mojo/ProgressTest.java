package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();

    @Test
    void aBarIsDrawnOverItselfAndGoesWithoutATrace() {
        ProgressBar bar = new ProgressBar(new PrintStream(out, true, StandardCharsets.UTF_8));
        bar.show(50_000_000, 100_000_000);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r[" + "=".repeat(15) + " ".repeat(15) + "] 50.0 MB of 100.0 MB");
        int length = out.size() - 1;
        bar.clear();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\r" + " ".repeat(length) + "\r");
        bar.clear();
        assertThat(out.size()).isEqualTo(2 * (length + 1) + 1);
    }

    @Test
    void aBarIsNotDrawnForEveryPiece() {
        ProgressBar bar = new ProgressBar(new PrintStream(out, true, StandardCharsets.UTF_8));
        for (int piece = 0; piece < 1000; piece++) {
            bar.show(piece, 1000);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).chars().filter(each -> each == '\r'))
                .hasSizeLessThan(100);
    }

    @Test
    void linesComeNowAndThen() {
        ProgressLines rare = new ProgressLines(lines::add);
        rare.show(1, 2);
        assertThat(lines).isEmpty();
        ProgressLines often = new ProgressLines(lines::add, 0);
        often.show(1_500_000, 20_000_000);
        assertThat(lines).containsExactly("Moved 1.5 MB of 20.0 MB");
    }

    @Test
    void linesCountTheirTimeFromTheFirstMovement() throws InterruptedException {
        long pauseNanos = TimeUnit.MILLISECONDS.toNanos(200);
        ProgressLines late = new ProgressLines(lines::add, pauseNanos);
        Thread.sleep(250);
        late.show(0, 20_000_000);
        assertThat(lines).isEmpty();
        Thread.sleep(250);
        late.show(1_500_000, 20_000_000);
        assertThat(lines).hasSize(1);
    }

    @Test
    void continuousIntegrationIsNoTerminal() {
        assertThat(Terminal.canDraw(Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.canDraw(Map.of("TERM", "xterm", "CI", "true"))).isFalse();
        assertThat(Terminal.canDraw(Map.of("TERM", "dumb"))).isFalse();
    }
}
