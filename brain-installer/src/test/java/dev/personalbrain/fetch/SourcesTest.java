package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private final TestModule module = TestModule.of(200_000);

    @TempDir
    Path folder;

    private Path modules;
    private FaultyRepository repository;
    private TestFetch fetch;

    @BeforeEach
    void start() throws IOException {
        modules = Files.createDirectory(folder.resolve("modules"));
        repository = FaultyRepository.start().serve(TestModule.PATH, module.bytes());
        fetch = new TestFetch(folder);
    }

    @AfterEach
    void stop() throws IOException {
        repository.close();
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = modules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private UserException failure() {
        return catchThrowableOfType(UserException.class, () -> fetch.run(module));
    }

    @Test
    void copiesFromAFolderInMavensLayout() throws IOException {
        put(TestModule.PATH, module.bytes());
        assertThat(fetch.from(modules).run(module)).isEqualTo(module.bytes());
        assertThat(fetch.received).isEqualTo(200_000);
    }

    @Test
    void copiesFromAFlatFolderNamedByUrl() throws IOException {
        put("thing-1.0.jar", module.bytes());
        assertThat(fetch.from(modules.toUri()).run(module)).isEqualTo(module.bytes());
    }

    @Test
    void overwritesWhatAnEarlierTryLeft() throws IOException {
        put("thing-1.0.jar", module.bytes());
        Files.write(fetch.target, new byte[123_456]);
        assertThat(fetch.from(modules).run(module)).isEqualTo(module.bytes());
        assertThat(fetch.received).isEqualTo(200_000);
    }

    @Test
    void saysWhichFolderLacksTheFile() {
        Path absent = folder.resolve("absent");
        fetch.from(modules, absent);
        assertThat(failure())
                .hasMessageContaining(modules.resolve(TestModule.PATH) + ": no such file")
                .hasMessageContaining(absent.resolve(TestModule.PATH) + ": no such folder");
    }

    @Test
    void refusesOtherBytesFromAFolderWithoutAskingTwice() throws IOException {
        put(TestModule.PATH, new byte[200_000]);
        fetch.from(modules);
        UserException failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.VERIFICATION);
        assertThat(failure).hasMessageContaining("other bytes, SHA-256 " + TestModule.sha256(new byte[200_000]));
        assertThat(fetch.clock.sleeps()).isEmpty();
    }

    @Test
    void refusesAnotherSizeFromAFolder() throws IOException {
        put(TestModule.PATH, new byte[10]);
        fetch.from(modules);
        assertThat(failure()).hasMessageContaining("another file, of 10 bytes");
    }

    @Test
    void goesOnToTheNextSource() throws IOException {
        put(TestModule.PATH, new byte[200_000]);
        try (FaultyRepository broken = FaultyRepository.start()) {
            assertThat(fetch.from(modules, broken.base(), repository.base()).run(module))
                    .isEqualTo(module.bytes());
        }
        assertThat(fetch.received).isEqualTo(200_000);
    }

    @Test
    void buildsOnWhatTheFailedSourceDelivered() throws IOException {
        try (FaultyRepository broken = FaultyRepository.start().serve(TestModule.PATH, module.bytes())) {
            broken.failing(TestModule.PATH, Fault.truncatedAfter(50_000), Fault.status(404));
            fetch.from(broken.base(), repository.base()).run(module);
        }
        assertThat(repository.requests().get(0).header("Range")).hasValue("bytes=50000-");
    }

    @Test
    void namesEverySourceInOneLine() throws IOException {
        repository.failing(TestModule.PATH, Fault.status(403));
        fetch.from(modules, repository.base());
        UserException failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.FETCH);
        assertThat(failure.getMessage())
                .contains("no such file; " + repository.base() + TestModule.PATH + ": HTTP 403")
                .contains("To mend: add a source that has the file to BRAIN_SOURCES; set BRAIN_REPOSITORY_USERNAME")
                .doesNotContain("\n");
    }

    @Test
    void saysThatThereIsNoSource() {
        assertThat(failure()).hasMessageContaining("no source is configured").hasMessageContaining("BRAIN_SOURCES");
    }

    @Test
    void offlineAsksFoldersAlone() throws IOException {
        fetch.from(repository.base(), modules).with("BRAIN_OFFLINE", true);
        assertThat(failure()).hasMessageContaining("not asked: offline").hasMessageContaining("unset BRAIN_OFFLINE");
        put(TestModule.PATH, module.bytes());
        assertThat(fetch.run(module)).isEqualTo(module.bytes());
        assertThat(repository.requests()).isEmpty();
    }

    @Test
    void refusesUnencryptedHttpBeyondThisMachine() {
        fetch.from("http://repository.invalid/maven2");
        assertThat(failure())
                .hasMessageContaining("not asked: http is not encrypted")
                .hasMessageContaining("BRAIN_ALLOW_HTTP=true");
        fetch.with("BRAIN_ALLOW_HTTP", "true");
        assertThat(failure()).hasMessageContaining("unknown host repository.invalid");
    }

    @Test
    void endsWhenItsThreadIsInterruptedWhileBytesArrive() {
        fetch.from(repository.base());
        assertThat(interrupted()).hasMessage("fetching was interrupted; what has arrived is kept");
    }

    @Test
    void endsWhenItsThreadIsInterruptedWhileItWaits() {
        repository.failing(TestModule.PATH, Fault.status(500));
        fetch.from(repository.base());
        assertThat(interrupted()).hasMessage("fetching was interrupted; what has arrived is kept");
        assertThat(repository.requests()).hasSize(1);
    }

    private UserException interrupted() {
        Fetcher fetcher = Fetchers.of(FetchSettings.of(fetch.environment, new Properties()));
        Thread.currentThread().interrupt();
        UserException failure =
                catchThrowableOfType(UserException.class, () -> fetcher.fetch(module.request(), fetch.target, fetch));
        assertThat(Thread.interrupted()).isTrue();
        return failure;
    }
}
