package dev.personalbrain.app.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: a bounded number of threads and of waiting requests; when both are used up, new requests wait in the socket. */
public final class HttpApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);
    private static final int THREADS = 16;
    private static final int WAITING = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    static {
        // Read once by the JDK's server: no 40 ms wait for each answer on a kept connection, no request that takes for
        // ever.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        setDefault("sun.net.httpserver.maxReqTime", "30");
        setDefault("sun.net.httpserver.maxRspTime", "60");
    }

    private final Gate gate = new Gate();
    private final HttpServer server;
    private final ThreadPoolExecutor threads;

    private HttpApi(HttpServer server, ThreadPoolExecutor threads) {
        this.server = server;
        this.threads = threads;
    }

    /** @throws IOException if the address is taken or not of this machine */
    public static HttpApi start(InetSocketAddress address, List<Routes> routes) throws IOException {
        HttpApi api = new HttpApi(HttpServer.create(address, 0), threads());
        Router router = new Router(
                routes.stream().flatMap(each -> each.routes().stream()).toList());
        api.server.createContext("/", new Exchanges(router, api.gate));
        api.server.setExecutor(api.threads);
        api.server.start();
        return api;
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Lets the requests that are being answered finish, for less than the 10 s after which Docker kills; refuses all others. */
    @Override
    public void close() throws InterruptedException {
        if (!gate.close(PATIENCE)) {
            LOG.warn("stopped amid requests that took longer than {} s", PATIENCE.toSeconds());
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private static ThreadPoolExecutor threads() {
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "http");
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                daemons,
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
