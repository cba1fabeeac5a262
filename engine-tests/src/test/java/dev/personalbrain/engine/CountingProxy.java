package dev.personalbrain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands before a registry, counts the bytes that go to it and come from it, and does something when a number of them is reached or a
 * request begins.
 */
final class CountingProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int port;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final AtomicBoolean done = new AtomicBoolean();
    private volatile long limit = Long.MAX_VALUE;
    private volatile Optional<String> awaited = Optional.empty();
    private volatile Runnable action = () -> {};

    private CountingProxy(ServerSocket server, int port) {
        this.server = server;
        this.port = port;
    }

    /** @param registry as {@code 127.0.0.1:5000} */
    static CountingProxy before(String registry) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CountingProxy proxy =
                new CountingProxy(server, Integer.parseInt(registry.substring(registry.indexOf(':') + 1)));
        daemon(proxy::acceptAll);
        return proxy;
    }

    /** Where it listens, as {@code 127.0.0.1:5001}. */
    String registry() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Bytes to the registry. */
    long sent() {
        return sent.get();
    }

    /** Bytes from the registry. */
    long received() {
        return received.get();
    }

    /** Begins to count anew. */
    void reset() {
        sent.set(0);
        received.set(0);
    }

    /** Once, after so many bytes to the registry. */
    void after(long bytes, Runnable what) {
        reset();
        action = what;
        limit = bytes;
    }

    /** Once, before the first request that begins so: {@code PUT /v2/app/manifests/}. */
    void before(String request, Runnable what) {
        reset();
        action = what;
        awaited = Optional.of(request);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Ends with either side, whichever way that comes. */
    private void connect(Socket client) {
        try (client;
                Socket registry = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread answers = daemon(() -> copy(registry, client, received));
            copy(client, registry, sent);
            answers.join();
        } catch (IOException | InterruptedException ended) {
            // so does the client's connection
        }
    }

    private void copy(Socket from, Socket to, AtomicLong counter) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 << 10];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                counter.addAndGet(read);
                if (isTime(buffer, read) && done.compareAndSet(false, true)) {
                    action.run();
                }
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException ended) {
            close(from);
            close(to);
        }
    }

    /** A request begins where a piece does: each waits for the answer to the one before. */
    private boolean isTime(byte[] buffer, int read) {
        String piece = new String(buffer, 0, Math.min(read, 1000), StandardCharsets.ISO_8859_1);
        return sent.get() > limit || awaited.filter(piece::startsWith).isPresent();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "counting-proxy");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
