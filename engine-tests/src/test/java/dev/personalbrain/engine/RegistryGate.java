package dev.personalbrain.engine;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry that lets nobody in without user name and password; what is behind it is the registry of the tests. */
final class RegistryGate implements AutoCloseable {
    /** Those that a client may not set, and those of one connection alone. */
    private static final Set<String> OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        OWN.addAll(List.of(
                "Authorization", "Connection", "Content-Length", "Expect", "Host", "Upgrade", "Transfer-Encoding"));
    }

    private final String registry;
    private final HttpServer server;
    private final PlainPort port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RegistryGate(String registry, HttpServer server) throws IOException {
        this.registry = registry;
        this.server = server;
        this.port = PlainPort.open(server.getAddress().getPort());
    }

    static RegistryGate start(String registry, String user, String password) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RegistryGate gate = new RegistryGate(registry, http);
        http.setExecutor(gate.threads);
        http.createContext("/", gate::pass).setAuthenticator(new BasicAuthenticator("gate") {
            @Override
            public boolean checkCredentials(String someone, String secret) {
                return someone.equals(user) && secret.equals(password);
            }
        });
        http.start();
        return gate;
    }

    /** As {@code 127.0.0.1:40000}. */
    String host() {
        return "127.0.0.1:" + port.number();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<InputStream> answer =
                    client.send(request(exchange), HttpResponse.BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body().readAllBytes();
            if (exchange.getRequestMethod().equals("HEAD")) {
                answer.headers()
                        .firstValue("Content-Length")
                        .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
            }
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The registry writes addresses for its answers by what it is told here. */
    private HttpRequest request(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://" + registry + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()))
                .header("X-Forwarded-Host", host())
                .header("X-Forwarded-Proto", "http");
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            if (!OWN.contains(header.getKey())) {
                header.getValue().forEach(value -> request.header(header.getKey(), value));
            }
        }
        return request.build();
    }

    @Override
    public void close() throws IOException {
        port.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
