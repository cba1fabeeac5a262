package dev.personalbrain.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a JVM of its own, as a user starts it; ended with the test, whatever comes. */
final class ChildBrain implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("listening on http://[^:]+:([0-9]+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;

    private ChildBrain(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Waits until it listens. */
    static ChildBrain start(Path folder, Map<String, String> environment, String... options) throws Exception {
        ChildBrain brain = launch(folder, environment, List.of(options));
        brain.awaitLog("listening on");
        return brain;
    }

    static ChildBrain launch(Path folder, Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        Path log = Files.createTempFile(folder, "brain", ".log");
        ProcessBuilder builder = new ProcessBuilder(command(folder, options, List.of(arguments)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BRAIN_") || name.endsWith("JAVA_OPTIONS"));
        builder.environment().put("BRAIN_PORT", "0");
        builder.environment().put("BRAIN_DATA_DIR", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        return new ChildBrain(builder.start(), log);
    }

    int port() throws IOException {
        Matcher matcher = PORT.matcher(Files.readString(log));
        if (!matcher.find()) {
            throw new AssertionError("does not listen: " + log());
        }
        return Integer.parseInt(matcher.group(1));
    }

    String get(String path) throws Exception {
        return body(request(path));
    }

    String post(String path, String json) throws Exception {
        return body(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    void awaitLog(String text) throws Exception {
        while (!Files.readString(log).contains(text)) {
            if (!process.isAlive()) {
                throw new AssertionError("ended with " + process.exitValue() + ": " + log());
            }
            Thread.sleep(10);
        }
    }

    /** SIGTERM. */
    void signal() {
        process.destroy();
    }

    /** SIGTERM; then waits, and returns the exit code. */
    int terminate() throws InterruptedException {
        signal();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private HttpRequest.Builder request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private String body(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static List<String> command(Path folder, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        command.add("-DENGINE_CACHE_DIR=" + System.getProperty("ENGINE_CACHE_DIR"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BrainApp.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
