package dev.personalbrain.mojo;

import dev.personalbrain.image.jib.ImageListener;
import java.io.Closeable;
import java.time.Duration;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Tells Maven's log what happens on the way to an image, and shows how far it is. Safe for several threads. */
final class ImageLog implements ImageListener, Closeable {
    private final Log log;
    private final Progress progress;
    private final TransferSum sum = new TransferSum();

    ImageLog(Log log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    /** A bar where somebody looks at a terminal, lines elsewhere. */
    static ImageLog of(MavenSession session, Log log) {
        return new ImageLog(
                log, Terminal.isWatched(session) ? new ProgressBar(System.out) : new ProgressLines(log::info));
    }

    /** Shows how many bytes have moved. */
    interface Progress {
        /** Called for each piece; decides itself how often to show it. */
        void show(long bytes, long total);

        /** Makes room for a line of the log. */
        void clear();
    }

    @Override
    public void base(String reference) {
        line(() -> log.info("Base image " + reference));
    }

    @Override
    public void layer(String name, long compressedBytes, boolean reused) {
        line(() -> log.debug("layer " + name + (reused ? " is reused" : " is made")));
    }

    @Override
    public synchronized void transferred(String name, long bytes, long total) {
        sum.add(name, bytes, total);
        progress.show(sum.bytes(), sum.total());
    }

    @Override
    public void uploaded(String name, long bytes) {
        line(() -> log.debug("sent " + name));
    }

    @Override
    public void present(String name, long bytes) {
        line(() -> log.debug("is there already: " + name));
    }

    @Override
    public void retry(String what, String reason, Duration delay) {
        String seconds = String.format(Locale.ROOT, "%.1f s", delay.toMillis() / 1e3);
        line(() -> log.warn(what + ": " + reason + "; once more in " + seconds));
    }

    @Override
    public void warn(String message) {
        line(() -> log.warn(message));
    }

    @Override
    public synchronized void close() {
        progress.clear();
    }

    private synchronized void line(Runnable output) {
        progress.clear();
        output.run();
    }
}
