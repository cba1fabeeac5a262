package dev.personalbrain.cli;

import dev.personalbrain.fetch.FetchRequest;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.Planned;
import java.io.PrintStream;
import java.nio.file.Path;

/** Progress as a bar that is written over and over, and lines above it for what should stay; for terminals of 80 columns. */
final class ProgressBar implements InstallListener {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 80_000_000;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean coloured;
    private InstallPlan plan;
    private long expected;
    private long received;
    private int installed;
    private long drawn;

    ProgressBar(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    @Override
    public synchronized void waiting(Path root) {
        out.println(ProgressLog.waitingFor(root));
    }

    @Override
    public synchronized void planned(InstallPlan made, InstallPlan absent) {
        plan = made;
        expected = absent.downloadBytes();
        out.println(ProgressLog.opening(plan, absent));
        draw();
    }

    @Override
    public synchronized void received(FetchRequest request, long bytes) {
        received += bytes;
        if (System.nanoTime() - drawn > PAUSE_NANOS) {
            draw();
        }
    }

    @Override
    public synchronized void retrying(FetchRequest request, String source, String reason, long waitMillis) {
        out.println(CLEAR + ProgressLog.again(request, source, reason, waitMillis));
        draw();
    }

    @Override
    public synchronized void installed(Planned module) {
        installed++;
        draw();
    }

    /** Takes the bar away, where there is one. */
    synchronized void end() {
        if (plan != null) {
            out.print(CLEAR);
            out.flush();
        }
    }

    private void draw() {
        long total = Math.max(1, expected);
        int filled = (int) (WIDTH * Math.min(received, total) / total);
        String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
        out.print(CLEAR + "[" + (coloured ? "\033[32m" + bar + "\033[0m" : bar) + "] "
                + Amount.megabytes(received) + ", " + installed + " of "
                + Amount.of(plan.all().size(), "module"));
        out.flush();
        drawn = System.nanoTime();
    }
}
