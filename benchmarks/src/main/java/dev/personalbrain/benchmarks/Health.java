package dev.personalbrain.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for an application's first good {@code /health}. */
public final class Health {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(120);

    private Health() {}

    /**
     * @param start when it was started, as {@link System#nanoTime()} tells it
     * @param alive whether waiting still makes sense
     * @return seconds since the start
     */
    public static double await(int port, long start, BooleanSupplier alive) throws IOException, InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port + "/health");
        while (!isGood(health)) {
            if (!alive.getAsBoolean() || System.nanoTime() > start + LIMIT_NANOS) {
                throw new IOException("the application on port " + port + " did not become healthy");
            }
            Thread.sleep(2);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean isGood(URI health) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
