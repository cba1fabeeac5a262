package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SoleWriterTest {
    @TempDir
    Path folder;

    @Test
    void waitsForTheOneBefore() throws Exception {
        Path file = folder.resolve("file");
        CompletableFuture<SoleWriter> second;
        try (SoleWriter first = SoleWriter.of(file)) {
            second = CompletableFuture.supplyAsync(() -> writer(file));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }
        second.get().close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doesNotWaitForOneOfAnotherFile() throws IOException {
        try (SoleWriter first = SoleWriter.of(folder.resolve("a"));
                SoleWriter second = SoleWriter.of(folder.resolve("b"))) {
            assertThat(second).isNotEqualTo(first);
        }
    }

    private static SoleWriter writer(Path file) {
        try {
            return SoleWriter.of(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
