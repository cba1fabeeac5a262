package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.fetch.SeenRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;

/** A complete little registry in this process, on 127.0.0.1, that goes wrong as it is told. Remembers every request. */
public final class TestRegistry implements AutoCloseable {
    private static final int TLS_HELLO = 0x16;

    private final ServerSocket server;
    private final String scheme;
    private final TestStore store = new TestStore();
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile TestDoor door = TestDoor.open();

    /** What the next requests meet whose method and path match, in this order. */
    private record Trouble(Pattern requests, Queue<TestFault> faults) {}

    private TestRegistry(ServerSocketFactory sockets, String scheme) throws IOException {
        this.server = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.scheme = scheme;
    }

    /** Over plain HTTP, on a free port. */
    public static TestRegistry start() throws IOException {
        return start(ServerSocketFactory.getDefault(), "http");
    }

    /** @param sockets an SSL context's, with {@code scheme} https */
    public static TestRegistry start(ServerSocketFactory sockets, String scheme) throws IOException {
        TestRegistry registry = new TestRegistry(sockets, scheme);
        FaultyRepository.daemon(registry::acceptAll);
        return registry;
    }

    /** Host and port. */
    public String host() {
        return "127.0.0.1:" + port();
    }

    public int port() {
        return server.getLocalPort();
    }

    TestStore store() {
        return store;
    }

    TestRegistry behind(TestDoor guard) {
        door = guard;
        return this;
    }

    /** @param requests a regular expression for method and path: {@code PUT /v2/app/blobs/.*} */
    TestRegistry failing(String requests, TestFault... faults) {
        synchronized (troubles) {
            troubles.add(new Trouble(Pattern.compile(requests), new ArrayDeque<>(List.of(faults))));
        }
        return this;
    }

    /** Method and path of each. */
    public List<String> requests() {
        return requests.stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    List<SeenRequest> seen() {
        return List.copyOf(requests);
    }

    static Map<String, String> query(String text) {
        Map<String, String> query = new TreeMap<>();
        Stream.of(text == null ? new String[0] : text.split("&")).forEach(pair -> {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
        });
        return query;
    }

    /** All values of one name in a URL's query. */
    static List<String> all(String path, String name) {
        return Stream.of(path.replaceFirst("^[^?]*\\??", "").split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .toList();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                FaultyRepository.daemon(() -> converse(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Ends with the client's end of the connection, whichever way that comes: it is the client that is tested. */
    private void converse(Socket socket) {
        try (socket) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            boolean again = !isTlsHello(in, socket);
            while (again) {
                Optional<SeenRequest> request = SeenRequest.read(in);
                again = request.isPresent() && answer(request.get(), in, socket);
            }
        } catch (IOException e) {
            open.remove(socket);
        }
    }

    /** Answered as servers do that expect plain HTTP. */
    private boolean isTlsHello(BufferedInputStream in, Socket socket) throws IOException {
        in.mark(1);
        boolean isHello = in.read() == TLS_HELLO && scheme.equals("http");
        in.reset();
        if (isHello) {
            socket.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return isHello;
    }

    private boolean answer(SeenRequest request, InputStream in, Socket socket) throws IOException {
        requests.add(request);
        int length = request.header("Content-Length").map(Integer::parseInt).orElse(0);
        Optional<TestFault> fault = fault(request);
        if (fault.isPresent()) {
            return fault.get().meet(request, in, length, store.content(request), socket);
        }
        byte[] body = in.readNBytes(length);
        String base = scheme + "://" + host();
        TestAnswer answer = door.check(request, base).orElseGet(() -> store.answer(request, body));
        if (answer.status() == 200 && request.header("Range").isPresent()) {
            return dev.personalbrain.fetch.Fault.none().answer(request, Optional.of(answer.body()), socket);
        }
        answer.write(socket.getOutputStream(), request.method().equals("HEAD"));
        return true;
    }

    private Optional<TestFault> fault(SeenRequest request) {
        synchronized (troubles) {
            return troubles.stream()
                    .filter(trouble -> !trouble.faults().isEmpty())
                    .filter(trouble -> trouble.requests()
                            .matcher(request.method() + " " + request.path())
                            .matches())
                    .findFirst()
                    .map(trouble -> trouble.faults().remove());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
