package dev.personalbrain.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a folder over HTTP: a Maven repository for builds of images. */
final class FolderServer implements AutoCloseable {
    private final Path folder;
    private final HttpServer server;

    private FolderServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** For this machine alone. */
    static FolderServer start(Path folder) throws IOException {
        return start(folder, "127.0.0.1");
    }

    /** @param address of this machine's to listen on */
    static FolderServer start(Path folder, String address) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        FolderServer server = new FolderServer(folder, http);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    URI base() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
            boolean there = file.normalize().startsWith(folder) && Files.isRegularFile(file);
            exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
            if (there) {
                Files.copy(file, exchange.getResponseBody());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
