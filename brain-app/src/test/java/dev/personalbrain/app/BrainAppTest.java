package dev.personalbrain.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BrainAppTest {
    @TempDir
    Path folder;

    @Test
    void sigtermEndsItWithEverythingWrittenAndCode0() throws Exception {
        try (ChildBrain brain = ChildBrain.start(folder, Map.of())) {
            assertThat(brain.get("/health")).contains("\"status\":\"ok\"");
            assertThat(brain.post("/notes", "{\"text\": \"kept\"}")).contains("kept");

            assertThat(brain.terminate()).isZero();
            assertThat(brain.log()).hasSize(3);
            assertThat(brain.log().get(0)).contains(" INFO listening on http://127.0.0.1:" + brain.port());
            assertThat(brain.log().get(1)).endsWith(" INFO stopping");
            assertThat(brain.log().get(2)).endsWith(" INFO stopped");
        }
        assertThat(folder.resolve("data/brain.db")).isNotEmptyFile();
        assertThat(folder.resolve("data/brain.db-wal")).doesNotExist();
    }

    @Test
    void leavesNothingInTheTemporaryFolder() throws Exception {
        try (ChildBrain brain = ChildBrain.start(folder, Map.of())) {
            brain.get("/health");
            assertThat(filesIn(folder.resolve("tmp"))).isNotEmpty();
            brain.terminate();
        }
        assertThat(filesIn(folder.resolve("tmp"))).isEmpty();
    }

    @Test
    void sigtermLetsARequestFinish() throws Exception {
        try (ChildBrain brain = ChildBrain.start(folder, Map.of());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), brain.port())) {
            String body = "{\"text\": \"half sent\"}";
            write(socket, "POST /notes HTTP/1.1\r\nHost: brain\r\nContent-Type: application/json\r\n");
            write(socket, "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 100");
            write(socket, body.substring(0, 5));
            Thread.sleep(100);
            brain.signal();
            brain.awaitLog("stopping");
            write(socket, body.substring(5));

            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(new String(answer, StandardCharsets.UTF_8)).contains("HTTP/1.1 201", "half sent");
            assertThat(brain.exitCode()).isZero();
        }
    }

    @Test
    void aKillLosesNoNoteThatWasAnswered() throws Exception {
        try (ChildBrain brain = ChildBrain.start(folder, Map.of())) {
            brain.post("/notes", "{\"text\": \"survivor\"}");
            brain.kill();
        }
        try (ChildBrain brain = ChildBrain.start(folder, Map.of())) {
            assertThat(brain.get("/notes")).contains("survivor");
        }
    }

    @Test
    void aLibraryThatCannotBeLoadedDoesNotBringItDown() throws Exception {
        Path noFolder = folder.resolve("missing");
        try (ChildBrain brain = ChildBrain.start(
                folder, Map.of(), "-Donnxruntime.native.path=" + noFolder, "-Djava.io.tmpdir=" + noFolder)) {
            assertThat(brain.get("/health"))
                    .contains("\"status\":\"failed\"", "\"tokenizers\":{\"status\":\"ok\"")
                    .contains("\"onnxruntime\":{\"status\":\"failed\",\"reason\":\"NoSuchFileException: " + noFolder)
                    .contains("\"vodozemac\":{\"status\":\"failed\",\"reason\":\"NoSuchFileException: " + noFolder);
            assertThat(brain.get("/health")).contains("\"reason\":\"NoSuchFileException: " + noFolder);
            assertThat(brain.post("/notes", "{\"text\": \"a\"}")).contains("{\"error\":\"sqlite cannot be loaded: ");
            assertThat(brain.post("/seal", "{\"message\": \"a\"}"))
                    .contains("{\"error\":\"vodozemac cannot be loaded: ");
            assertThat(brain.terminate()).isZero();
        }
    }

    @Test
    void refusesAPortThatIsNone() throws Exception {
        assertFailure(Map.of("BRAIN_PORT", "http"), 2, "BRAIN_PORT=http: a number from 0 to 65535 was expected");
    }

    @Test
    void refusesASecretThatIsNone() throws Exception {
        assertFailure(
                Map.of("BRAIN_SECRET", "hunter2"),
                2,
                "BRAIN_SECRET: 32 bytes in base64 were expected; make them with 'openssl rand -base64 32'");
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertFailure(
                    Map.of("BRAIN_PORT", port),
                    12,
                    "BRAIN_HOST=127.0.0.1, BRAIN_PORT=" + port + ": cannot listen there: Address already in use");
        }
    }

    @Test
    void refusesAHostThatIsNotThisMachine() throws Exception {
        assertFailure(
                Map.of("BRAIN_HOST", "192.0.2.1"),
                12,
                "BRAIN_HOST=192.0.2.1, BRAIN_PORT=0: cannot listen there: Cannot assign requested address");
    }

    @Test
    void refusesADataFolderThatIsAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("data"));
        assertFailure(
                Map.of(), 10, "BRAIN_DATA_DIR=" + file + ": cannot be written: FileAlreadyExistsException: " + file);
    }

    @Test
    void refusesADataFolderThatIsInUse() throws Exception {
        try (ChildBrain first = ChildBrain.start(folder, Map.of())) {
            assertFailure(
                    Map.of(),
                    10,
                    "BRAIN_DATA_DIR=" + folder.resolve("data")
                            + ": another process uses it; stop that one, or choose another folder");
            assertThat(first.get("/notes")).contains("[]");
        }
    }

    @Test
    void refusesADatabaseThatIsNone() throws Exception {
        Path database = Files.createDirectories(folder.resolve("data")).resolve("brain.db");
        Files.writeString(database, "This is no database. ".repeat(100));
        assertFailure(
                Map.of(), 10, database + ": cannot be opened: [SQLITE_NOTADB] File opened that is not a database file");
    }

    @Test
    void refusesAModelFolderWithoutAModel() throws Exception {
        assertFailure(
                Map.of("BRAIN_MODEL_DIR", folder.toString()),
                11,
                "BRAIN_MODEL_DIR=" + folder + ": model.onnx is missing");
    }

    @Test
    void refusesArguments() throws Exception {
        try (ChildBrain brain = ChildBrain.launch(folder, Map.of(), List.of(), "--port")) {
            assertThat(brain.exitCode()).isEqualTo(2);
            assertThat(brain.log()).singleElement().asString().endsWith("ERROR --port: no arguments were expected");
        }
    }

    private void assertFailure(Map<String, String> environment, int exitCode, String reason) throws Exception {
        try (ChildBrain brain = ChildBrain.launch(folder, environment, List.of())) {
            assertThat(brain.exitCode()).isEqualTo(exitCode);
            assertThat(brain.log()).singleElement().asString().contains(" ERROR " + reason);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
