package dev.personalbrain.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The application in this JVM, on a port that was free. */
final class RunningBrain implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Brain brain;

    private RunningBrain(Map<String, String> environment) throws Exception {
        this.brain = new Brain(Settings.of(environment));
    }

    static RunningBrain in(Path folder) throws Exception {
        return in(folder, Map.of());
    }

    static RunningBrain in(Path folder, Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("BRAIN_PORT", "0");
        environment.put("BRAIN_DATA_DIR", folder.toString());
        return new RunningBrain(environment);
    }

    int port() {
        return brain.address().getPort();
    }

    Answer get(String path) throws Exception {
        return send(request(path));
    }

    Answer delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    Answer post(String path, String json) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer send(HttpRequest.Builder request) throws Exception {
        return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    @Override
    public void close() throws Exception {
        brain.close();
    }
}
