package dev.personalbrain.engine;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** A container with no more rights than it needs, which can be stopped and started again. Its port is another one after each start. */
final class HardenedContainer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String id;

    private HardenedContainer(String id) {
        this.id = id;
    }

    /** One that somebody else has started. */
    static HardenedContainer of(String id) {
        return new HardenedContainer(id);
    }

    /** @param options of {@code docker run} beside */
    static HardenedContainer start(String image, String... options) throws IOException, InterruptedException {
        return new HardenedContainer(
                Docker.program("run", "--detach", "--read-only", "--cap-drop", "ALL", "--tmpfs", "/tmp")
                        .with("--security-opt", "no-new-privileges", "--publish", "127.0.0.1::3333")
                        .with(options)
                        .with(image)
                        .output()
                        .strip());
    }

    /** What it answers to {@code /health} as soon as it answers; fails with what it wrote where it has ended. */
    Map<String, Object> awaitHealth() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && isRunning()) {
            try {
                return health();
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("the container does not answer, and wrote:\n" + log());
    }

    private Map<String, Object> health() throws IOException, InterruptedException {
        String address = Docker.run("port", id, "3333/tcp").lines().findFirst().orElseThrow(ConnectException::new);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return JSON.std.mapFrom(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private boolean isRunning() throws IOException, InterruptedException {
        return inspect("{{.State.Running}}").equals("true");
    }

    /** As {@code docker stop} and {@code docker start}. */
    void restart() throws IOException, InterruptedException {
        Docker.run("restart", "--time", "10", id);
    }

    /** Asks it to stop, and kills it 10 seconds later. Its exit code; 137 where it was killed. */
    int stop() throws IOException, InterruptedException {
        Docker.run("stop", "--time", "10", id);
        return exitCode();
    }

    /** Without a chance to do anything. */
    void kill() throws IOException, InterruptedException {
        Docker.run("kill", "--signal", "KILL", id);
    }

    /** Waits until it has ended by itself. */
    int awaitExit() throws IOException, InterruptedException {
        return Integer.parseInt(Docker.run("wait", id));
    }

    void startAgain() throws IOException, InterruptedException {
        Docker.run("start", id);
    }

    String log() throws IOException, InterruptedException {
        return Docker.program("logs", id).run().all();
    }

    String execute(String... words) throws IOException, InterruptedException {
        return program(words).output().strip();
    }

    /** A program to run in the container, as its user and with its environment. */
    Program program(String... words) {
        return Docker.program("exec", id).with(words);
    }

    /** {@code healthy}, as soon as Docker has made up its mind; else what it is when the time is over. */
    String awaitVerdict() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (inspect("{{.State.Health.Status}}").equals("starting") && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        return inspect("{{.State.Health.Status}}");
    }

    int exitCode() throws IOException, InterruptedException {
        return Integer.parseInt(inspect("{{.State.ExitCode}}"));
    }

    /** A template for {@code docker inspect}. */
    String inspect(String format) throws IOException, InterruptedException {
        return Docker.run("inspect", "--format", format, id);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Docker.run("rm", "--force", "--volumes", id);
    }
}
