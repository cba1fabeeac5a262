package dev.personalbrain.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A port that passes everything on to another one of this machine, but hangs up on TLS: the JDK's HTTP server would wait for the end
 * of that for ever, where registries hang up.
 */
final class PlainPort implements AutoCloseable {
    private static final int TLS_HANDSHAKE = 0x16;

    private final ServerSocket server;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private PlainPort(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    static PlainPort open(int target) throws IOException {
        PlainPort port = new PlainPort(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        port.threads.submit(port::acceptAll);
        return port;
    }

    int number() {
        return server.getLocalPort();
    }

    private Void acceptAll() throws IOException {
        while (true) {
            Socket client = server.accept();
            threads.submit(() -> serve(client));
        }
    }

    private Void serve(Socket client) throws IOException {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), target)) {
            int first = client.getInputStream().read();
            if (first >= 0 && first != TLS_HANDSHAKE) {
                behind.getOutputStream().write(first);
                threads.submit(() -> pass(client, behind));
                behind.getInputStream().transferTo(client.getOutputStream());
            }
        }
        return null;
    }

    private static Void pass(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        in.transferTo(out);
        to.shutdownOutput();
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
