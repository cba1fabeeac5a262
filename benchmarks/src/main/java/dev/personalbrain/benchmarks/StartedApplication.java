package dev.personalbrain.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Starts an installed release by its wrapper, waits for the first good /health, and stops it again. */
final class StartedApplication {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** @param temporaryBytes what lay in the application's temporary folder when it was healthy */
    record Start(double seconds, long temporaryBytes) {}

    private StartedApplication() {}

    static Start measure(Path release) throws Exception {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(release.resolve("brain-wrapper.sh").toString());
        builder.environment().put("BRAIN_PORT", Integer.toString(port));
        builder.redirectErrorStream(true).redirectOutput(release.resolve("application.log").toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            await(URI.create("http://127.0.0.1:" + port + "/health"), process, start + LIMIT_NANOS);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Start(seconds, Folders.bytes(release.resolve("data/.tmp")));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void await(URI health, Process process, long deadline) throws Exception {
        while (!isGood(health)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the application did not become healthy: see application.log in its folder");
            }
            Thread.sleep(2);
        }
    }

    private static boolean isGood(URI health) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
