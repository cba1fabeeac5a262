package dev.personalbrain.mojo;

import dev.personalbrain.analysis.Megabytes;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** One line at the bottom of a terminal that is drawn over and over. Not thread-safe. */
final class ProgressBar implements ImageLog.Progress {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintStream terminal;
    private int shown;
    private long last = System.nanoTime() - PAUSE_NANOS;

    ProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void show(long bytes, long total) {
        if (System.nanoTime() - last >= PAUSE_NANOS) {
            last = System.nanoTime();
            draw(line(bytes, total));
        }
    }

    @Override
    public void clear() {
        if (shown > 0) {
            draw("");
            terminal.print('\r');
            terminal.flush();
        }
    }

    private static String line(long bytes, long total) {
        int full = total == 0 ? 0 : (int) Math.min(WIDTH, Math.max(0, bytes * WIDTH / total));
        return "[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " + Megabytes.of(bytes) + " of "
                + Megabytes.of(total);
    }

    private void draw(String line) {
        terminal.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
        terminal.flush();
        shown = line.length();
    }
}
