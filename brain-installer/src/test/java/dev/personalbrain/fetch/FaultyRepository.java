package dev.personalbrain.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A Maven repository on this machine that does wrong what it is told to: each file answers with its faults, one per request, and
 * then as it should. Knows ranges; keeps connections alive; remembers who asked for what.
 */
public final class FaultyRepository implements AutoCloseable {
    private final ServerSocket server;
    private final String scheme;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private FaultyRepository(ServerSocketFactory sockets, String scheme) throws IOException {
        this.server = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.scheme = scheme;
    }

    /** Over plain HTTP, on a free port. */
    public static FaultyRepository start() throws IOException {
        return start(ServerSocketFactory.getDefault(), "http");
    }

    /** @param sockets an SSL context's, with {@code scheme} https */
    public static FaultyRepository start(ServerSocketFactory sockets, String scheme) throws IOException {
        FaultyRepository repository = new FaultyRepository(sockets, scheme);
        daemon(repository::acceptAll);
        return repository;
    }

    /** Where the files are: {@code http://127.0.0.1:PORT/maven2/}. */
    public URI base() {
        return base("127.0.0.1");
    }

    public URI base(String host) {
        return URI.create(scheme + "://" + host + ":" + port() + "/maven2/");
    }

    public int port() {
        return server.getLocalPort();
    }

    public FaultyRepository serve(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** The next requests for this path meet these faults, in this order. */
    public FaultyRepository failing(String path, Fault... next) {
        faults.computeIfAbsent(path, any -> new ArrayDeque<>()).addAll(List.of(next));
        return this;
    }

    public List<SeenRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many connections were opened, ever. */
    public int connections() {
        return connections.get();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                daemon(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Ends with the client's end of the connection, whichever way that comes: it is the client that is tested. */
    private void converse(Socket socket) {
        try (socket) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            boolean again = true;
            while (again) {
                Optional<SeenRequest> request = SeenRequest.read(in);
                again = request.isPresent() && answer(request.get(), socket);
            }
        } catch (IOException e) {
            open.remove(socket);
        }
    }

    private boolean answer(SeenRequest request, Socket socket) throws IOException {
        requests.add(request);
        String path = request.path().replaceFirst("^(http://[^/]+)?/maven2/", "");
        Queue<Fault> queue = faults.getOrDefault(path, new ArrayDeque<>());
        Fault fault;
        synchronized (queue) {
            fault = queue.isEmpty() ? Fault.none() : queue.remove();
        }
        return fault.answer(request, Optional.ofNullable(files.get(path)), socket);
    }

    public static void daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-repository");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
