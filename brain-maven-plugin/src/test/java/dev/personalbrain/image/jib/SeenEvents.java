package dev.personalbrain.image.jib;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a listener is told. */
final class SeenEvents implements ImageListener {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Map<String, Long> transferred = new TreeMap<>();

    List<String> all() {
        return List.copyOf(events);
    }

    List<String> of(String kind) {
        return events.stream().filter(event -> event.startsWith(kind)).toList();
    }

    synchronized Map<String, Long> transferred() {
        return Map.copyOf(transferred);
    }

    @Override
    public void base(String reference) {
        events.add("base " + reference);
    }

    @Override
    public void layer(String name, long compressedBytes, boolean reused) {
        events.add("layer " + name);
    }

    @Override
    public synchronized void transferred(String name, long bytes, long total) {
        transferred.merge(name, bytes, Long::sum);
    }

    @Override
    public void uploaded(String name, long bytes) {
        events.add("uploaded " + name + " " + bytes);
    }

    @Override
    public void present(String name, long bytes) {
        events.add("present " + name + " " + bytes);
    }

    @Override
    public void retry(String what, String reason, Duration delay) {
        events.add("retry " + what + ": " + reason + ", " + delay.toMillis() + " ms");
    }

    @Override
    public void warn(String message) {
        events.add("warn " + message);
    }
}
