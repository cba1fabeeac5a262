package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RepositoryFetchTest extends FetchFromRepository {
    RepositoryFetchTest() {
        super(TestModule.of(300_000));
    }

    @Test
    void writesTheBytesAndTellsOfThem() throws IOException {
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(fetch.received).isEqualTo(300_000);
        assertThat(fetch.heard).containsExactly("started " + repository.base() + TestModule.PATH, "finished");
    }

    @Test
    void resumesWhatAnEarlierTryLeft() throws IOException {
        Files.write(fetch.target, Arrays.copyOf(module.bytes(), 100_000));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests().get(0).header("Range")).hasValue("bytes=100000-");
        assertThat(fetch.received).isEqualTo(300_000);
    }

    @Test
    void asksNobodyForAFileThatIsThere() throws IOException {
        Files.write(fetch.target, module.bytes());
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests()).isEmpty();
        assertThat(fetch.heard).containsExactly("finished");
    }

    @Test
    void startsOverWhereTheServerIgnoresTheRange() throws IOException {
        Files.write(fetch.target, Arrays.copyOf(module.bytes(), 100_000));
        repository.failing(TestModule.PATH, Fault.ignoringRange());
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(fetch.received).isEqualTo(300_000);
    }

    @Test
    void startsOverWhereTheEarlierTryLeftGarbage() throws IOException {
        Files.write(fetch.target, new byte[100_000]);
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests()).hasSize(2);
        assertThat(fetch.received).isEqualTo(300_000);
    }

    @Test
    void startsOverWhereTheEarlierFileIsTooLong() throws IOException {
        Files.write(fetch.target, Arrays.copyOf(module.bytes(), 400_000));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests().get(0).header("Range")).isEmpty();
    }

    @Test
    void startsOverWhereTheEarlierFileIsWholeAndWrong() throws IOException {
        Files.write(fetch.target, new byte[300_000]);
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests().get(0).header("Range")).isEmpty();
    }

    @Test
    void startsOverWhereTheServerCannotResume() throws IOException {
        Files.write(fetch.target, Arrays.copyOf(module.bytes(), 100_000));
        repository.failing(TestModule.PATH, Fault.status(416));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests().get(1).header("Range")).isEmpty();
    }

    @Test
    void startsOverWhereTheServerResumesElsewhere() throws IOException {
        Files.write(fetch.target, Arrays.copyOf(module.bytes(), 100_000));
        repository.failing(TestModule.PATH, Fault.status(206, "Content-Range: bytes 7-299999/300000"));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(fetch.heard).contains("retrying after answered with bytes from 7 when asked for those from 100000");
    }

    @Test
    void takesABodyWithoutALength() throws IOException {
        repository.failing(TestModule.PATH, Fault.chunked(module.bytes()));
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
    }

    @Test
    void takesAnEmptyFile() throws IOException {
        TestModule empty = TestModule.of(0);
        repository.serve(TestModule.PATH, empty.bytes());
        assertThat(fetch.run(empty)).isEmpty();
        assertThat(repository.requests()).isEmpty();
    }

    @Test
    void keepsTheConnectionForTheNextFile() throws IOException {
        fetch.run(module);
        Files.delete(fetch.target);
        repository.failing(TestModule.PATH, Fault.status(500));
        fetch.run(module);
        assertThat(repository.requests()).hasSize(3);
        assertThat(repository.connections()).isEqualTo(1);
    }

    @Test
    void asksForNoEncodingOfTheBody() throws IOException {
        fetch.run(module);
        assertThat(repository.requests().get(0).header("Accept-Encoding")).isEmpty();
    }

    @Test
    void encodesThePath() throws IOException {
        FetchRequest odd = new FetchRequest(
                "odd", "a b/ü+%.jar", 300_000, module.request().checksum().hex());
        repository.serve("a%20b/%C3%BC+%25.jar", module.bytes());
        assertThat(fetch.run(new TestModule(module.bytes(), odd))).isEqualTo(module.bytes());
    }
}
