package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RepositoryFailureTest extends FetchFromRepository {
    RepositoryFailureTest() {
        super(TestModule.of(300_000));
    }

    private void fail(Fault... faults) {
        repository.failing(TestModule.PATH, faults);
    }

    private UserException failure() {
        return catchThrowableOfType(UserException.class, () -> fetch.run(module));
    }

    @Test
    void nameModuleAndPlaceAndExpectationAndWayOutInOneLine() {
        fail(Fault.status(404));
        assertThat(failure().exitCode()).isEqualTo(ExitCode.FETCH);
        fail(Fault.status(404));
        assertThat(failure())
                .hasMessage("org.example:thing:1.0 was not delivered (expected 300000 bytes, SHA-256 "
                        + module.request().checksum().hex() + "): " + repository.base() + TestModule.PATH
                        + ": HTTP 404. To mend: add a source that has the file to BRAIN_SOURCES");
    }

    @Test
    void doNotRepeatWhatCannotChange() {
        for (int status : new int[] {400, 401, 403, 404, 407, 410}) {
            fail(Fault.status(status));
            assertThat(failure()).hasMessageContaining("HTTP " + status);
        }
        assertThat(repository.requests()).hasSize(6);
        assertThat(fetch.clock.sleeps()).isEmpty();
    }

    @Test
    void speakOfCredentialsWhereTheyAreMissing() {
        fail(Fault.status(401, "WWW-Authenticate: Basic realm=\"x\""));
        assertThat(failure()).hasMessageContaining("HTTP 401. To mend: set BRAIN_REPOSITORY_USERNAME");
    }

    @Test
    void passWhenTheServerRecovers() throws IOException {
        fail(Fault.status(500), Fault.status(408), Fault.status(503));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(fetch.clock.sleeps()).containsExactly(500L, 1000L, 2000L);
        assertThat(fetch.heard)
                .contains("retrying after HTTP 500", "retrying after HTTP 408", "retrying after HTTP 503");
    }

    @Test
    void endAfterTheLastAttempt() {
        fail(Fault.status(500), Fault.status(500), Fault.status(500), Fault.status(500), Fault.status(500));
        assertThat(failure().exitCode()).isEqualTo(ExitCode.FETCH);
        assertThat(repository.requests()).hasSize(4);
    }

    @Test
    void waitAsLongAsTheServerAsks() throws IOException {
        fail(Fault.status(429, "Retry-After: 7"), Fault.status(503, "Retry-After: 100000"));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(fetch.clock.sleeps()).containsExactly(7_000L, 60_000L);
    }

    @Test
    void waitUntilTheDateThatTheServerNames() throws IOException {
        fail(Fault.status(429, "Date: Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After: Sun, 22 Nov 2026 10:00:20 GMT"));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(fetch.clock.sleeps()).containsExactly(20_000L);
    }

    @Test
    void resumeWhereTheBodyBrokeOff() throws IOException {
        fail(Fault.truncatedAfter(100_000), Fault.truncatedAfter(50_000));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests().get(1).header("Range")).hasValue("bytes=100000-");
        assertThat(repository.requests().get(2).header("Range")).hasValue("bytes=150000-");
        assertThat(fetch.received).isEqualTo(300_000);
    }

    @Test
    void keepWhatHasArrivedForTheNextRun() throws IOException {
        fetch.with("BRAIN_FETCH_ATTEMPTS", 1);
        fetch.limits = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1, 1);
        fail(Fault.truncatedAfter(100_000));
        assertThat(failure()).hasMessageContaining("broke").hasMessageContaining("100000 of 300000 bytes");
        assertThat(Files.readAllBytes(fetch.target)).isEqualTo(Arrays.copyOf(module.bytes(), 100_000));
    }

    @Test
    void endForAServerThatIgnoresRangesAndAlwaysBreaksOff() {
        Fault[] faults = new Fault[20];
        Arrays.fill(faults, Fault.truncatedAfter(0));
        fail(faults);
        assertThat(failure()).hasMessageContaining("0 of 300000 bytes");
        assertThat(repository.requests()).hasSize(4);
    }

    @Test
    void survivesAResetHalfWay() throws IOException {
        fail(Fault.resetAfter(200_000));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(fetch.received).isEqualTo(300_000);
    }

    @Test
    void askOnceMoreForBytesThatAreWrong() throws IOException {
        fail(Fault.otherBytes());
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests().get(1).header("Range")).isEmpty();
        assertThat(fetch.received).isEqualTo(300_000);
    }

    @Test
    void callWrongBytesByTheirName() throws IOException {
        fail(Fault.otherBytes(), Fault.otherBytes());
        UserException failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(failure).hasMessageContaining("other bytes, SHA-256 ");
        assertThat(repository.requests()).hasSize(2);
        assertThat(Files.size(fetch.target)).isZero();
    }

    @Test
    void refuseAnotherLengthBeforeReading() throws IOException {
        fail(Fault.body(new byte[299_999]), Fault.body(new byte[300_001]));
        assertThat(failure()).hasMessageContaining("another file, of 299999 bytes");
        assertThat(failure()).hasMessageContaining("another file, of 300001 bytes");
        assertThat(fetch.received).isZero();
    }

    @Test
    void neverReadBeyondTheExpectedBytes() throws IOException {
        byte[] longer = Arrays.copyOf(module.bytes(), 900_000);
        longer[0]++;
        fail(Fault.chunked(longer), Fault.chunked(longer));
        assertThat(failure().exitCode()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(Files.size(fetch.target)).isZero();
    }

    @Test
    void giveASilentServerUp() {
        fetch.limits = new FetchLimits(Duration.ofSeconds(1), Duration.ofMillis(50), 1, 2);
        fail(Fault.silence(), Fault.silence());
        assertThat(failure()).hasMessageContaining("no answer in time (0 of 300000 bytes)");
        assertThat(repository.requests()).hasSize(2);
    }

    @Test
    void giveATricklingServerUp() {
        fetch.clock = new TestClock(1_000_000_000);
        fetch.limits = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 30 * 1024, 1);
        fail(Fault.trickle());
        assertThat(failure()).hasMessageContaining("too slow: ").hasMessageContaining("bytes in 5 s");
    }

    @Test
    void giveAServerUpWhoseHeadNeverEnds() {
        fetch.limits = new FetchLimits(Duration.ofMillis(50), Duration.ofMillis(50), 1, 1);
        fail(Fault.trickleHead(), Fault.trickleHead());
        assertThat(failure()).hasMessageContaining("no answer in time (0 of 300000 bytes)");
    }

    @Test
    void comeFromWhatIsNoHttp() {
        fail(Fault.garbage(), Fault.garbage(), Fault.garbage(), Fault.garbage());
        assertThat(failure().exitCode()).isEqualTo(ExitCode.FETCH);
    }

    @Test
    void nameAPortWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        fetch.from("http://127.0.0.1:" + port + "/maven2");
        assertThat(failure()).hasMessageContaining("Connection refused").hasMessageContaining("HTTPS_PROXY");
        assertThat(fetch.clock.sleeps()).hasSize(3);
    }

    @Test
    void nameAHostThatNobodyKnows() {
        fetch.from("https://repository.invalid/maven2");
        assertThat(failure())
                .hasMessageContaining(
                        "https://repository.invalid/maven2/" + TestModule.PATH + ": unknown host repository.invalid");
        assertThat(fetch.clock.sleeps()).hasSize(1);
    }

    @Test
    void sayWhereTheTargetCannotBeWritten() throws IOException {
        Files.createDirectory(fetch.target);
        assertThat(failure().exitCode()).isEqualTo(ExitCode.TARGET);
    }
}
