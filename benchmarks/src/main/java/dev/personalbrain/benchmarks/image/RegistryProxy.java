package dev.personalbrain.benchmarks.image;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands before a registry and counts what passes, request by request. Keeps nothing back, and does not look at what it passes on. A
 * registry tells its clients addresses by the name under which they ask, so that all of their requests come here.
 */
final class RegistryProxy implements Closeable {
    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final String host;
    private final int port;

    /** @param registry as {@code 127.0.0.1:5000} */
    RegistryProxy(String registry) throws IOException {
        int colon = registry.lastIndexOf(':');
        host = registry.substring(0, colon);
        port = Integer.parseInt(registry.substring(colon + 1));
        start(this::acceptAll);
    }

    /** {@code 127.0.0.1:34567}. */
    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Begins to count anew. */
    void reset() {
        exchanges.clear();
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                start(() -> serve(client));
            } catch (IOException e) {
                // Closed: this is how accept() ends.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket registry = new Socket(host, port)) {
            client.setTcpNoDelay(true);
            registry.setTcpNoDelay(true);
            InputStream requests = new BufferedInputStream(client.getInputStream());
            InputStream answers = new BufferedInputStream(registry.getInputStream());
            boolean open = true;
            while (open) {
                Optional<HttpHead> request = HttpHead.read(requests);
                open = request.isPresent()
                        && exchange(request.get(), requests, registry.getOutputStream(), answers, client.getOutputStream());
            }
        } catch (IOException e) {
            // One side has gone away; with the sockets closed, the other one learns of it.
        }
    }

    private boolean exchange(
            HttpHead request, InputStream requests, OutputStream registry, InputStream answers, OutputStream client)
            throws IOException {
        Exchange exchange = new Exchange(request.method(), request.path());
        exchanges.add(exchange);
        pass(request, registry);
        if (request.expectsContinue()) {
            HttpHead interim = HttpHead.read(answers).orElseThrow(IOException::new);
            pass(interim, client);
            if (interim.status() != 100) {
                return false;
            }
        }
        new HttpBody(requests, registry, exchange::send).ofRequest(request);
        HttpHead answer = HttpHead.read(answers).orElseThrow(IOException::new);
        pass(answer, client);
        return new HttpBody(answers, client, exchange::receive).ofAnswer(answer, request.method());
    }

    private static void pass(HttpHead head, OutputStream out) throws IOException {
        out.write(head.bytes());
        out.flush();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "registry-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
