package dev.personalbrain.engine;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ChangeLog;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import tools.jackson.jr.ob.JSON;

/** An application in a container with no more rights than it needs: nothing but its volume and Docker's usual {@code /tmp} can be written. */
final class RunningApplication implements AutoCloseable {
    private static final int PORT = 3333;
    private static final int GRACE_SECONDS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final GenericContainer<?> container;

    private RunningApplication(GenericContainer<?> container) {
        this.container = container;
    }

    /** Returns when it answers, whatever it says about its health. */
    static RunningApplication start(String image, String volume) {
        GenericContainer<?> container = new GenericContainer<>(image)
                .withExposedPorts(PORT)
                .withCreateContainerCmdModifier(create -> restrict(create.getHostConfig(), volume))
                .waitingFor(Wait.forHttp("/health")
                        .forStatusCodeMatching(any -> true)
                        .withStartupTimeout(Duration.ofMinutes(2)));
        container.start();
        return new RunningApplication(container);
    }

    private static void restrict(HostConfig host, String volume) {
        host.withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withTmpFs(Map.of("/tmp", ""))
                .withBinds(new Bind(volume, new Volume("/app/data")));
    }

    Map<String, Object> get(String path) throws IOException, InterruptedException {
        return JSON.std.mapFrom(text(path));
    }

    Map<String, Object> post(String path, Map<String, ?> json) throws IOException, InterruptedException {
        return JSON.std.mapFrom(post(path, JSON.std.asString(json)));
    }

    String text(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    String post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private URI uri(String path) {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT) + path);
    }

    /** Runs a program in it and returns what it wrote. */
    String execute(String... words) throws IOException, InterruptedException {
        return container.execInContainer(words).getStdout().strip();
    }

    /** {@code starting}, {@code healthy} or {@code unhealthy}. */
    private String health() {
        return inspect().getState().getHealth().getStatus();
    }

    /** As soon as Docker has made up its mind, or what it is when the time is over. */
    String health(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (health().equals("starting") && System.nanoTime() < deadline) {
            Thread.sleep(500);
        }
        return health();
    }

    /** Files of the container's own that were added, changed or removed. */
    List<String> changes() {
        List<ChangeLog> changes = container
                .getDockerClient()
                .containerDiffCmd(container.getContainerId())
                .exec();
        return changes == null
                ? List.of()
                : changes.stream().map(ChangeLog::getPath).toList();
    }

    /** Asks it to stop, as {@code docker stop} does, and tells how it ended. */
    Stopped stop() {
        long begin = System.nanoTime();
        container
                .getDockerClient()
                .stopContainerCmd(container.getContainerId())
                .withTimeout(GRACE_SECONDS)
                .exec();
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        return new Stopped(inspect().getState().getExitCodeLong(), time, container.getLogs());
    }

    private InspectContainerResponse inspect() {
        return container
                .getDockerClient()
                .inspectContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void close() {
        container.stop();
    }

    /** How a container ended. Killed by the engine after the time that it is given, it ends with 137. */
    record Stopped(long exitCode, Duration time, String log) {}
}
