package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small application as {@link SmallApplication} is, which goes on running: it tells by HTTP whether its native library works. */
final class ServerApplication {
    private static final String CONFIGURATION = """
            <executable>server</executable>
            <port>3333</port>
            <container><healthCheck><path>/health</path><interval>1s</interval></healthCheck></container>
            """;
    private static final String MAIN = """
            package org.example;

            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;

            /** Answers with what the C library says; a signal ends it in order. */
            public final class Main {
                public static void main(String[] arguments) throws Exception {
                    HttpServer server = HttpServer.create(new InetSocketAddress(3333), 0);
                    server.createContext("/health", exchange -> {
                        int pid = com.sun.jna.Function.getFunction("c", "getpid").invokeInt(new Object[0]);
                        boolean works = pid == ProcessHandle.current().pid();
                        byte[] answer = ("{\\"status\\":\\"" + (works ? "ok" : "wrong") + "\\"}").getBytes();
                        exchange.sendResponseHeaders(200, answer.length);
                        exchange.getResponseBody().write(answer);
                        exchange.close();
                    });
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
                    server.start();
                }
            }
            """;

    private ServerApplication() {}

    /** Makes the project. */
    static Path write(Path folder) throws IOException {
        SmallApplication.in(folder, CONFIGURATION);
        Files.writeString(folder.resolve("src/main/java/org/example/Main.java"), MAIN);
        return folder;
    }
}
