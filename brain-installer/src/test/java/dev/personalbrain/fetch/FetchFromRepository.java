package dev.personalbrain.fetch;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests share that fetch one module from one repository. */
abstract class FetchFromRepository {
    final TestModule module;

    @TempDir
    Path folder;

    FaultyRepository repository;
    TestFetch fetch;

    FetchFromRepository(TestModule module) {
        this.module = module;
    }

    @BeforeEach
    void start() throws IOException {
        repository = FaultyRepository.start().serve(TestModule.PATH, module.bytes());
        fetch = new TestFetch(folder).from(repository.base());
    }

    @AfterEach
    void stop() throws IOException {
        repository.close();
    }
}
