package dev.personalbrain.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A registry of one test's own, which can be killed and started again where it was, with what it has. */
final class PrivateRegistry implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Path folder;
    private final int port;
    private Process process;

    private PrivateRegistry(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** @param folder where it keeps everything */
    static PrivateRegistry start(Path folder) throws IOException, InterruptedException {
        PrivateRegistry registry = new PrivateRegistry(folder, freePort());
        Files.writeString(folder.resolve("registry.yml"), """
                version: 0.1
                log: {level: warn}
                storage: {filesystem: {rootdirectory: "%s"}}
                http: {addr: "127.0.0.1:%d"}
                """.formatted(folder.resolve("registry"), registry.port));
        registry.start();
        return registry;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void start() throws IOException, InterruptedException {
        Path log = folder.resolve("registry.log");
        process = Program.of(
                        "docker-registry",
                        "serve",
                        folder.resolve("registry.yml").toString())
                .start(log.toFile(), folder.resolve("registry.errors").toFile());
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!answers()) {
            if (!process.isAlive() || System.currentTimeMillis() > deadline) {
                throw new IOException(
                        "the registry does not answer: " + Files.readString(folder.resolve("registry.errors")));
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** At once, in the middle of whatever it does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
