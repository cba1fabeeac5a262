package dev.personalbrain.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The originals of an application's native modules over HTTP, where containers reach them. Counts who asks, and can fail. */
final class ModuleServer implements AutoCloseable {
    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private volatile String truncated = "";
    private volatile boolean stalls;

    private ModuleServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Begins to serve what the installer that is in an image fetches.
     *
     * @param image made with the strategy lazy
     * @param folder empty; is filled
     */
    static ModuleServer start(TestApplication application, String image, Path folder) throws Exception {
        Docker.program("run", "--rm", "--user", "0", "--network", "host", "--tmpfs", "/installed")
                .with("--volume", folder + ":/kept", "--volume", MavenBuild.repository() + ":/repository:ro")
                .with("--volume", "/etc/ssl/certs/ca-certificates.crt:/ca.pem:ro", "--env", "BRAIN_CA_CERT=/ca.pem")
                .with("--entrypoint", "/usr/bin/env", image)
                .with(application.installer())
                .with("install", "--root", "/installed", "--manifest", "/app/native-modules.json")
                .with("--source", "/repository", "--keep", "/kept")
                .output();
        String gateway = Docker.run("network", "inspect", "bridge", "--format", "{{(index .IPAM.Config 0).Gateway}}");
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getByName(gateway), 0), 0);
        ModuleServer server = new ModuleServer(folder, http);
        http.createContext("/", server::answer);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** What a container has to be told, as options of {@code docker run}. */
    List<String> options() {
        return List.of("--env", "BRAIN_SOURCES=" + base(), "--env", "BRAIN_ALLOW_HTTP=true");
    }

    /** Where containers reach it. */
    URI base() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/");
    }

    int requests() {
        return requests.get();
    }

    /** From now on the largest file ends half-way. */
    void truncate() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            truncated = files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(ModuleServer::size))
                    .orElseThrow()
                    .toString();
        }
    }

    /** From now on the second half of each file does not come; {@link #awaitStall} tells when somebody waits for it. */
    void stall() {
        stalls = true;
    }

    void awaitStall() throws InterruptedException {
        stalled.await();
    }

    void recover() {
        truncated = "";
        stalls = false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1))
                    .normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            boolean whole = !stalls && !file.toString().equals(truncated);
            exchange.getResponseBody().write(bytes, 0, whole ? bytes.length : bytes.length / 2);
            exchange.getResponseBody().flush();
            pauseWhileStalled();
        }
    }

    private void pauseWhileStalled() {
        try {
            while (stalls) {
                stalled.countDown();
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
