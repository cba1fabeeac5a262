package dev.personalbrain.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCheckTest {
    private static final String WELL = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Map<String, String> environment = new TreeMap<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void isWellWhereTheApplicationAnswersWithSuccess() throws IOException {
        try (FixedAnswer application = FixedAnswer.of(WELL)) {
            assertThat(ask(application, "/health?deep=1")).isZero();
            assertThat(errors()).isEmpty();
            assertThat(application.requests())
                    .containsExactly("GET /health?deep=1 HTTP/1.1\r\nHost: localhost:" + application.port()
                            + "\r\nUser-Agent: brain-health\r\nAccept: */*\r\nConnection: close\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.0 299 \r\n\r\nbody",
                "HTTP/1.1 200\r\n\r\n",
                "HTTP/1.1 200 OK\nServer: without returns\n\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
            })
    void isWellWithEverySuccessInEveryShape(String answer) throws IOException {
        try (FixedAnswer application = FixedAnswer.of(answer)) {
            assertThat(ask(application, "/")).as(errors()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            HTTP/1.1 199 Odd~closes the connection before its answer is complete
            HTTP/1.1 302 Found~answers with the status 302
            HTTP/1.1 404 Not Found~answers with the status 404
            HTTP/1.1 503 Service Unavailable~answers with the status 503
            HTTP/2 200 OK~answers with something other than HTTP: 'HTTP/2 200 OK'
            HTTP/1.1 20 OK~answers with something other than HTTP: 'HTTP/1.1 20 OK'
            HTTP/1.1 2000 OK~answers with something other than HTTP: 'HTTP/1.1 2000 OK'
            HTTP/1.1 099 OK~answers with something other than HTTP: 'HTTP/1.1 099 OK'
            SSH-2.0-OpenSSH~answers with something other than HTTP: 'SSH-2.0-OpenSSH'
            """)
    void isUnwellWithEverythingElse(String line, String reason) throws IOException {
        try (FixedAnswer application = FixedAnswer.of(line + "\r\nLocation: /elsewhere\r\n\r\n")) {
            assertThat(ask(application, "/health")).isEqualTo(1);
            assertThat(errors())
                    .startsWith("Error: http://localhost:" + application.port() + "/health")
                    .endsWith(reason + "\n")
                    .containsOnlyOnce("\n");
            assertThat(application.requests()).hasSize(1);
        }
    }

    @Test
    void showsNothingOfAnAnswerThatCouldHarmATerminal() throws IOException {
        try (FixedAnswer application = FixedAnswer.of("\033[31m\u0007" + "x".repeat(100) + "\n\n")) {
            assertThat(ask(application, "/")).isEqualTo(1);
            assertThat(errors()).endsWith("other than HTTP: '?[31m?" + "x".repeat(54) + "'\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\nServer: x\r\n"})
    void isUnwellWhereTheAnswerBreaksOff(String answer) throws IOException {
        try (FixedAnswer application = FixedAnswer.of(answer)) {
            assertThat(ask(application, "/")).isEqualTo(1);
            assertThat(errors()).endsWith("closes the connection before its answer is complete\n");
        }
    }

    @Test
    void isUnwellWhereTheHeadersDoNotEnd() throws IOException {
        try (FixedAnswer application = FixedAnswer.of("HTTP/1.1 200 OK\r\nX: " + "x".repeat(70_000))) {
            assertThat(ask(application, "/")).isEqualTo(1);
            assertThat(errors()).endsWith("sends headers of more than 65536 bytes\n");
        }
    }

    @Test
    void isUnwellWhereNothingListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(run("--port", "" + port, "--path", "/health")).isEqualTo(1);
        assertThat(errors()).isEqualTo("Error: nothing listens at http://localhost:" + port + "/health\n");
    }

    @Test
    void waitsNoLongerThanItMay() throws IOException {
        String[] drops = new String[100];
        Arrays.fill(drops, "x");
        try (FixedAnswer silent = FixedAnswer.lasting();
                FixedAnswer dripping = FixedAnswer.slow(100, drops)) {
            for (FixedAnswer application : new FixedAnswer[] {silent, dripping}) {
                long started = System.nanoTime();
                assertThat(run("--port", "" + application.port(), "--path", "/", "--timeout", "1"))
                        .isEqualTo(1);
                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
                assertThat(errors()).endsWith("does not answer within 1 s\n");
            }
        }
    }

    @Test
    void isWellWhereTheBodyOrTheConnectionDoesNotEnd() throws IOException {
        try (FixedAnswer application = FixedAnswer.lasting("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nok")) {
            assertThat(ask(application, "/")).as(errors()).isZero();
        }
    }

    @Test
    void findsAnApplicationThatListensToIpv6Alone() throws IOException {
        try (FixedAnswer application = FixedAnswer.at("::1", WELL)) {
            assertThat(ask(application, "/")).as(errors()).isZero();
        }
    }

    @Test
    void takesThePortOfTheEnvironmentWhereThatIsOne() throws IOException {
        try (FixedAnswer application = FixedAnswer.of(WELL)) {
            environment.put("BRAIN_PORT", "" + application.port());
            assertThat(run("--port", "1", "--port-variable", "BRAIN_PORT", "--path", "/"))
                    .as(errors())
                    .isZero();
            assertThat(run("--port-variable", "BRAIN_PORT", "--path", "/")).isZero();
            for (String nonsense : new String[] {"", "0", "65536", "99999999999", "http", "-1", "0x50", " 80"}) {
                environment.put("BRAIN_PORT", nonsense);
                assertThat(run("--port", "" + application.port(), "--port-variable", "BRAIN_PORT", "--path", "/"))
                        .as(nonsense)
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            --path /~--port is missing (usage:
            --port 80~--path is missing (usage:
            --port~'--port' is no option, or lacks its value (usage:
            --help~'--help' is no option, or lacks its value (usage:
            --prot 80 --path /~'--prot' is no option (usage:
            --port 0 --path /~--port '0' makes no sense (expected: 1 to 65535)
            --port 65536 --path /~--port '65536' makes no sense (expected: 1 to 65535)
            --port http --path /~--port 'http' makes no sense (expected: 1 to 65535)
            --port 80 --path health~--path 'health' makes no sense (expected: / and ASCII
            --port 80 --path /h\u00e4~--path '/h\u00e4' makes no sense
            --port 80 --path / --timeout 0~--timeout '0' makes no sense (expected: 1 to 3600)
            --port 80 --path / --timeout 3601~--timeout '3601' makes no sense
            --port-variable PORT --path /~--port is missing
            """)
    void refusesCommandLinesThatMakeNoSense(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(1);
        assertThat(errors()).startsWith("Error: " + message).containsOnlyOnce("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b", "/a\r\nHost: other", "/a\u0000", ""})
    void sendsNothingThatCouldEndTheRequestsFirstLine(String path) throws IOException {
        try (FixedAnswer application = FixedAnswer.of(WELL)) {
            assertThat(ask(application, path)).isEqualTo(1);
            assertThat(errors()).startsWith("Error: --path '").containsOnlyOnce("\n");
            assertThat(application.requests()).isEmpty();
        }
    }

    private int ask(FixedAnswer application, String path) {
        return run("--port", "" + application.port(), "--path", path);
    }

    private int run(String... arguments) {
        err.reset();
        return HealthCheck.run(arguments, environment, new PrintStream(err, true, UTF_8));
    }

    private String errors() {
        return err.toString(UTF_8);
    }
}
