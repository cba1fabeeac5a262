package dev.personalbrain.health;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An application that answers every request with the same bytes, piece by piece. */
final class FixedAnswer implements AutoCloseable {
    private final ServerSocket server;
    private final long pauseMillis;
    private final boolean closes;
    private final List<String> pieces;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private FixedAnswer(String address, long pauseMillis, boolean closes, List<String> pieces) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getByName(address));
        this.pauseMillis = pauseMillis;
        this.closes = closes;
        this.pieces = pieces;
        Thread thread = new Thread(this::serve, "fixed-answer");
        thread.setDaemon(true);
        thread.start();
    }

    static FixedAnswer of(String... pieces) throws IOException {
        return at("127.0.0.1", pieces);
    }

    static FixedAnswer at(String address, String... pieces) throws IOException {
        return new FixedAnswer(address, 0, true, List.of(pieces));
    }

    /** With a pause behind each piece. */
    static FixedAnswer slow(long pauseMillis, String... pieces) throws IOException {
        return new FixedAnswer("127.0.0.1", pauseMillis, true, List.of(pieces));
    }

    /** Never closes the connection. */
    static FixedAnswer lasting(String... pieces) throws IOException {
        return new FixedAnswer("127.0.0.1", 0, false, List.of(pieces));
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    private void serve() {
        try {
            while (true) {
                answer(server.accept());
            }
        } catch (IOException | InterruptedException e) {
            // The test is over, or the other side has heard enough.
        }
    }

    private void answer(Socket socket) throws IOException, InterruptedException {
        byte[] request = new byte[4096];
        requests.add(new String(request, 0, Math.max(0, socket.getInputStream().read(request)), ISO_8859_1));
        for (String piece : pieces) {
            socket.getOutputStream().write(piece.getBytes(ISO_8859_1));
            Thread.sleep(pauseMillis);
        }
        if (closes) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
