package dev.personalbrain.image.jib;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what it is told, one line each. */
final class RecordedEvents implements ImageListener {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> transferred = new ConcurrentHashMap<>();

    List<String> lines() {
        return lines;
    }

    /** The lines that begin so. */
    List<String> of(String kind) {
        return lines.stream().filter(line -> line.startsWith(kind)).toList();
    }

    /** Bytes by name, as they add up. */
    Map<String, Long> transferred() {
        return transferred;
    }

    @Override
    public void base(String reference) {
        lines.add("base " + reference);
    }

    @Override
    public void layer(String name, long compressedBytes, boolean reused) {
        lines.add("layer " + name + (reused ? " reused" : " made"));
    }

    @Override
    public void transferred(String name, long bytes, long total) {
        lines.add("transferred " + name);
        transferred.merge(name, bytes, Long::sum);
    }

    @Override
    public void uploaded(String name, long bytes) {
        lines.add("uploaded " + name);
    }

    @Override
    public void present(String name, long bytes) {
        lines.add("present " + name);
    }

    @Override
    public void retry(String what, String reason, Duration delay) {
        lines.add("retry " + what + ": " + reason);
    }

    @Override
    public void warn(String message) {
        lines.add("warn " + message);
    }
}
