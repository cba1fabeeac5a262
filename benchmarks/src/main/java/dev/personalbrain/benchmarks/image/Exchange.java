package dev.personalbrain.benchmarks.image;

import java.util.concurrent.atomic.AtomicLong;

/** One request to a registry, and how many bytes of content have gone each way so far. */
final class Exchange {
    private final String method;
    private final String path;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    Exchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    void send(long bytes) {
        sent.addAndGet(bytes);
    }

    void receive(long bytes) {
        received.addAndGet(bytes);
    }

    /** Bytes of layers and configurations; a broken upload counts as far as it came. */
    long uploaded() {
        return path.contains("/blobs/uploads/") && !method.equals("GET") ? sent.get() : 0;
    }

    /** Bytes of layers and configurations. */
    long downloaded() {
        return path.contains("/blobs/sha256:") && method.equals("GET") ? received.get() : 0;
    }

    @Override
    public String toString() {
        return String.format("%-6s %10d %10d %s", method, sent.get(), received.get(), path);
    }
}
