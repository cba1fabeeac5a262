package dev.personalbrain.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy on this machine that knows one way: whatever host is asked for, it leads to one port here. Tunnels, and forwards plain requests. */
public final class ForwardProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int destination;
    private final Optional<Authorization> required;
    private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();

    private ForwardProxy(int destination, Optional<Authorization> required) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.destination = destination;
        this.required = required;
    }

    /** @param required what each request has to bring as {@code Proxy-Authorization} */
    public static ForwardProxy start(int destination, Optional<Authorization> required) throws IOException {
        ForwardProxy proxy = new ForwardProxy(destination, required);
        FaultyRepository.daemon(proxy::acceptAll);
        return proxy;
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<SeenRequest> requests() {
        return List.copyOf(requests);
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                FaultyRepository.daemon(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            Optional<SeenRequest> request = SeenRequest.read(client.getInputStream());
            if (request.isPresent()) {
                answer(request.get(), client);
            }
        } catch (IOException e) {
            requests.add(new SeenRequest("BROKEN", String.valueOf(e.getMessage()), Map.of()));
        }
    }

    private void answer(SeenRequest request, Socket client) throws IOException {
        requests.add(request);
        boolean known = required.map(
                        secret -> request.header("Proxy-Authorization").equals(Optional.of(secret.header())))
                .orElse(true);
        if (!known) {
            write(
                    client,
                    "HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }
        try (Socket there = new Socket(InetAddress.getByName("127.0.0.1"), destination)) {
            open(request, client, there);
            FaultyRepository.daemon(() -> pump(client, there));
            there.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private static void open(SeenRequest request, Socket client, Socket there) throws IOException {
        if (request.method().equals("CONNECT")) {
            write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
        } else {
            write(
                    there,
                    request.method() + " " + request.path()
                            + " HTTP/1.1\r\nHost: forwarded\r\nConnection: close\r\n\r\n");
        }
    }

    /** Until either side has gone. */
    private static void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            return;
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
