package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.scripts.Script.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class HealthCheckTest {
    @TempDir
    Path folder;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private ServerSocket server;

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWellWhereItAnswersWith2xx(Runtime runtime) throws Exception {
        int port = answering("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", "127.0.0.1");

        assertThat(check(runtime, "--port", port, "--path", "/health?deep=1").run())
                .isEqualTo(new Result(0, "", ""));
        assertThat(asked.take()).isEqualTo("GET /health?deep=1 HTTP/1.1");
    }

    @ParameterizedTest
    @EnumSource
    void isWellWhereItListensToIpv6Alone(Runtime runtime) throws Exception {
        int port = answering("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhello", "::1");

        assertThat(check(runtime, "--port", port, "--path", "/").run()).isEqualTo(new Result(0, "", ""));
    }

    @ParameterizedTest
    @EnumSource
    void isUnwellWithAnyOtherAnswer(Runtime runtime) throws Exception {
        Map<String, String> messages = new LinkedHashMap<>();
        messages.put("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n", " answers with the status 302");
        messages.put("HTTP/1.1 500 No\r\n\r\n", " answers with the status 500");
        messages.put("HTTP/1.1 200 OK\r\nX-Endless: 1", ": closes the connection before its answer is complete");
        messages.put("220 mail \u001b[2J\r\n\r\n", ": answers with something other than HTTP: '220 mail ?[2J'");
        for (Map.Entry<String, String> message : messages.entrySet()) {
            int port = answering(message.getKey(), "127.0.0.1");

            Result result = check(runtime, "--port", port, "--path", "/").run();

            assertThat(result)
                    .isEqualTo(new Result(1, "", "Error: http://localhost:" + port + "/" + message.getValue() + "\n"));
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isUnwellWhereNothingListens(Runtime runtime) throws Exception {
        int port = answering("", "127.0.0.1");
        server.close();

        Result result = check(runtime, "--port", port, "--path", "/").run();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors()).isEqualTo("Error: nothing listens at http://localhost:" + port + "/\n");
    }

    @ParameterizedTest
    @EnumSource
    void isUnwellWhereItIsSilent(Runtime runtime) throws Exception {
        server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));

        Result result = check(runtime, "--port", server.getLocalPort(), "--path", "/", "--timeout", 1)
                .run();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors()).endsWith("/ does not answer within 1 s\n");
    }

    @ParameterizedTest
    @EnumSource
    void asksThePortThatTheApplicationWasTold(Runtime runtime) throws Exception {
        int port = answering("HTTP/1.1 200 OK\r\n\r\n", "127.0.0.1");

        Script check = check(runtime, "--port", 1, "--port-variable", "APP_PORT", "--path", "/")
                .set("APP_PORT", port)
                .set("HTTP_PROXY", "http://127.0.0.1:1");

        assertThat(check.run().errors()).isEmpty();
        assertThat(check.set("APP_PORT", "none").run().errors()).contains("nothing listens at http://localhost:1/");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatMakesNoSense(Runtime runtime) throws Exception {
        Map<String, String> messages = new LinkedHashMap<>();
        messages.put("--path /", "--port is missing (usage: brain-health.mjs --port NUMBER ");
        messages.put("--port 1", "--path is missing (usage: ");
        messages.put("--port 65536 --path /", "--port '65536' makes no sense (expected: 1 to 65535)");
        messages.put("--port 1 --path x", "--path 'x' makes no sense (expected: / and ASCII without blanks");
        messages.put("--port 1 --path /ü", "--path '/ü' makes no sense");
        messages.put("--port 1 --path / --timeout 0", "--timeout '0' makes no sense (expected: 1 to 3600)");
        messages.put("--post 1 --path /", "'--post' is no option (usage: ");
        messages.put("--port 1 --path", "'--path' is no option, or lacks its value (usage: ");
        for (Map.Entry<String, String> message : messages.entrySet()) {
            Result result =
                    check(runtime, (Object[]) message.getKey().split(" ")).run();

            assertThat(result.errors())
                    .startsWith("Error: " + message.getValue())
                    .hasLineCount(1);
            assertThat(result.code()).isEqualTo(1);
        }
    }

    private int answering(String answer, String address) throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getByName(address));
        ServerSocket listening = server;
        FaultyRepository.daemon(() -> answerAll(listening, answer));
        return server.getLocalPort();
    }

    private void answerAll(ServerSocket listening, String answer) {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                byte[] request = new byte[1024];
                int count = socket.getInputStream().read(request);
                asked.add(new String(request, 0, Math.max(count, 0), StandardCharsets.US_ASCII)
                        .lines()
                        .findFirst()
                        .orElse(""));
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Script check(Runtime runtime, Object... arguments) throws Exception {
        return Script.healthCheck(runtime, folder, arguments);
    }
}
