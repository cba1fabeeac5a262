package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.checksum.Checksum;
import dev.personalbrain.checksum.Digest;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Files of which only the checksum is known. */
class UnknownSizeTest extends FetchFromRepository {
    private final FetchRequest request;

    UnknownSizeTest() {
        super(TestModule.of(300_000));
        Digest digest = new Digest("SHA-512");
        digest.update(module.bytes(), 0, module.bytes().length);
        request = new FetchRequest(
                "thing@1.0", TestModule.PATH, FetchRequest.UNKNOWN, new Checksum("SHA-512", digest.hex()));
    }

    private byte[] run() throws IOException {
        FetchSettings settings =
                FetchSettings.of(fetch.environment, new Properties()).withLimits(fetch.limits);
        Fetchers.of(settings, fetch.clock).fetch(request, fetch.target, fetch);
        return Files.readAllBytes(fetch.target);
    }

    private UserException failure() {
        return catchThrowableOfType(UserException.class, this::run);
    }

    @Test
    void arriveWhole() throws IOException {
        assertThat(run()).isEqualTo(module.bytes());
    }

    @Test
    void arriveInChunksWithoutALength() throws IOException {
        repository.failing(TestModule.PATH, Fault.chunked(module.bytes()));
        assertThat(run()).isEqualTo(module.bytes());
    }

    @Test
    void areTakenUpWhereTheyBrokeOff() throws IOException {
        repository.failing(TestModule.PATH, Fault.truncatedAfter(100_000));
        assertThat(run()).isEqualTo(module.bytes());
        assertThat(repository.requests().get(1).header("Range")).hasValue("bytes=100000-");
    }

    @Test
    void areNotAskedForAgainOnceTheyAreThere() throws IOException {
        Files.write(fetch.target, module.bytes());
        assertThat(run()).isEqualTo(module.bytes());
        assertThat(repository.requests()).isEmpty();
    }

    @Test
    void replaceWhatIsLongerAndWrong() throws IOException {
        Files.write(fetch.target, new byte[400_000]);
        repository.failing(TestModule.PATH, Fault.status(416));
        assertThat(run()).isEqualTo(module.bytes());
    }

    @Test
    void areRefusedWithBothChecksumsAsLockFilesHaveThem() {
        repository.serve(TestModule.PATH, Arrays.copyOf(module.bytes(), 200_000));
        UserException failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(failure)
                .hasMessageStartingWith("thing@1.0 was not delivered (expected sha512-")
                .hasMessageContaining("==): ")
                .hasMessageContaining("other bytes, sha512-");
    }

    @Test
    void areRefusedWhereTheSourceNamesAnAbsurdSize() {
        repository.failing(TestModule.PATH, (request, file, socket) -> {
            socket.getOutputStream().write("HTTP/1.1 200 X\r\nContent-Length: 9999999999\r\n\r\n".getBytes());
            return false;
        });
        assertThat(failure()).hasMessageContaining("another file, of 9999999999 bytes");
    }

    @Test
    void failInTheWordsOfTheCaller() {
        FetchSettings settings = FetchSettings.of(fetch.environment, new Properties());
        repository.failing(TestModule.PATH, Fault.status(401));
        UserException failure = catchThrowableOfType(
                UserException.class,
                () -> Fetchers.of(settings, kind -> "ask for " + kind).fetch(request, fetch.target, fetch));
        assertThat(failure).hasMessageEndingWith("HTTP 401. To mend: ask for DENIED");
    }
}
