package dev.personalbrain.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadRequestsTest {
    @TempDir
    static Path folder;

    static RunningBrain brain;

    @BeforeAll
    static void start() throws Exception {
        brain = RunningBrain.in(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        brain.close();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("/notes", "", "the body must be a JSON object"),
                arguments("/notes", "[]", "the body must be a JSON object"),
                arguments("/notes", "null", "the body must be a JSON object"),
                arguments("/notes", "{\"text\": ", "malformed JSON at line 1, column"),
                arguments("/notes", "{\"text\": \"a\"} {}", "something follows the JSON object"),
                arguments("/notes", "{\"text\": \"a\"} x", "malformed JSON"),
                arguments("/notes", "{\"text\": \"a\", \"text\": \"b\"}", "malformed JSON"),
                arguments("/notes", "[".repeat(2_000), "the body must be a JSON object"),
                arguments("/notes", "{\"text\":" + "[".repeat(2_000), "malformed JSON"),
                arguments("/notes", "{}", "text: it is missing"),
                arguments("/notes", "{\"text\": null}", "text: it is missing"),
                arguments("/notes", "{\"text\": 1}", "text: a string was expected"),
                arguments("/notes", "{\"text\": \"\"}", "text: it is empty"),
                arguments("/notes", "{\"text\": \" \\n\"}", "text: it is empty"),
                arguments("/notes", "{\"text\": \"\\ud800\"}", "text: it holds half of a surrogate pair"),
                arguments(
                        "/notes",
                        "{\"text\": \"" + "a".repeat(100_001) + "\"}",
                        "text: 100001 characters, more than the 100000 that a note may have"),
                arguments("/notes", "{\"text\": \"a\", \"tag\": [\"b\"]}", "unknown field 'tag' (known: text, tags)"),
                arguments("/notes", "{\"text\": \"a\", \"tags\": \"b\"}", "tags: a list of strings was expected"),
                arguments("/notes", "{\"text\": \"a\", \"tags\": [1]}", "tags: a string was expected"),
                arguments("/notes", "{\"text\": \"a\", \"tags\": [null]}", "tags: a string was expected"),
                arguments("/notes", "{\"text\": \"a\", \"tags\": [\"\"]}", "tags: a tag has 1 to 64 characters, not 0"),
                arguments("/notes", "{\"text\": \"a\", \"tags\": [\"b \"]}", "tags: a tag has no control characters"),
                arguments(
                        "/notes", "{\"text\": \"a\", \"tags\": [\"b\\nc\"]}", "tags: a tag has no control characters"),
                arguments(
                        "/notes",
                        "{\"text\": \"a\", \"tags\": [" + "\"t\",".repeat(32) + "\"t\"]}",
                        "tags: 33 of them, more than the 32 that a note may have"),
                arguments("/seal", "{}", "message: it is missing"),
                arguments("/seal", "{\"message\": \"\"}", "message: 1 to 100000 characters were expected, not 0"),
                arguments("/seal", "{\"message\": \"" + "a".repeat(100_001) + "\"}", "message: 1 to 100000"),
                arguments("/open", "{\"session\": \"a\"}", "sealed: it is missing"),
                arguments("/open", "{\"sealed\": \"a\"}", "session: it is missing"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesABodyWithAReason(String path, String body, String reason) throws Exception {
        Answer answer = brain.post(path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith(reason).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/notes?limit=0, limit=0: a number from 1 to 500 was expected",
        "/notes?limit=501, limit=501: a number from 1 to 500 was expected",
        "/notes?limit=ten, limit=ten: a number from 1 to 500 was expected",
        "/notes?limit=, limit=: a number from 1 to 500 was expected",
        "/notes?limit=1&limit=2, limit: it is given twice",
        "/notes?after=-1, after=-1: a number from 0 to 9223372036854775807 was expected",
        "/notes?after=9999999999999999999, after=9999999999999999999: a number from",
        "/notes?tag=, 'tags: a tag has 1 to 64 characters, not 0'",
        "/search, q: it is missing",
        "/search?q=, q: 1 to 10000 characters were expected",
        "/search?q=+, q: 1 to 10000 characters were expected",
        "/search?q=a&limit=101, limit=101: a number from 1 to 100 was expected",
    })
    void refusesAQueryWithAReason(String path, String reason) throws Exception {
        Answer answer = brain.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/note",
        "/notes/",
        "/notes/a",
        "/notes/1/2",
        "/notes/7",
        "/notes/-1",
        "/healthy",
        "/notes/9999999999999999999"
    })
    void knowsNoOtherPaths(String path) throws Exception {
        Answer answer = brain.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).startsWith("there is no ");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /notes, 'GET, POST'",
        "POST, /notes/1, 'DELETE, GET'",
        "POST, /search, GET",
        "GET, /seal, POST",
        "GET, /open, POST",
        "HEAD, /health, GET",
        "OPTIONS, /notes, 'GET, POST'",
    })
    void saysWhichMethodsArePossible(String method, String path, String allowed) throws Exception {
        Answer answer = brain.send(brain.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "application/jsonx", "''"})
    void takesJsonAlone(String type) throws Exception {
        Answer answer = brain.send(brain.request("/notes")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"text\": \"a\"}")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.error()).startsWith("Content-Type: application/json was expected, not ");
    }

    @Test
    void takesJsonWithAParameter() throws Exception {
        Answer answer = brain.send(brain.request("/notes")
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString("{\"text\": \"a\"}")));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        Answer answer = brain.post("/notes", "{\"text\": \"" + "a".repeat(2_000_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("the body is larger than the 1048576 bytes that are taken");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] body = "{\"text\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = brain.send(brain.request("/notes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("malformed JSON");
    }

    @Test
    void refusesAQueryThatIsNotPercentEncoded() throws Exception {
        assertThat(raw("GET /search?q=%zz HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void survivesWhatIsNoHttp() throws Exception {
        raw("\u0000\u0001\u0002\r\n\r\n");

        assertThat(brain.get("/notes?limit=1").status()).isEqualTo(200);
    }

    private static String raw(String bytes) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", brain.port())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
