package org.example;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.fusesource.jansi.internal.CLibrary;

/** Answers with what native code says. */
public class Main {
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(System.getenv("BRAIN_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/health", exchange -> {
            byte[] answer = ("terminal: " + CLibrary.isatty(0)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }
}
