package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerInputTest {
    private static final byte[] BYTES = "a layer".getBytes();

    @TempDir
    Path folder;

    @Test
    void deliversTheBytesAndCountsThem() throws IOException {
        AtomicLong count = new AtomicLong();
        LayerBlob layer = layer(() -> new ByteArrayInputStream(BYTES));
        try (InputStream in = LayerInput.of(layer, (each, bytes) -> count.addAndGet(bytes))) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in).hasContent(" layer");
        }
        assertThat(count).hasValue(BYTES.length);
    }

    @Test
    void refusesBytesOfAnotherDigest() {
        refuses(() -> new ByteArrayInputStream("b layer".getBytes()), "its content is not what its digest says");
    }

    @Test
    void refusesMissingBytes() {
        refuses(() -> new ByteArrayInputStream(BYTES, 0, 3), "its content is not what its digest says");
    }

    @Test
    void refusesMoreBytesThanItHas() {
        refuses(
                () -> new ByteArrayInputStream("a layer and more".getBytes()),
                "its content is not what its digest says");
    }

    @Test
    void namesAMissingFile() {
        Path missing = folder.resolve("missing");
        refuses(() -> Files.newInputStream(missing), missing + " is missing");
    }

    private static void refuses(BlobContent content, String what) {
        assertThatThrownBy(() -> readAll(layer(content)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("layer application (" + Digests.of(BYTES) + ", 7 bytes): " + what);
    }

    private static void readAll(LayerBlob layer) throws IOException {
        try (InputStream in = LayerInput.of(layer, (each, bytes) -> {})) {
            in.readAllBytes();
        }
    }

    private static LayerBlob layer(BlobContent content) {
        return new LayerBlob("application", Digests.of(BYTES), "sha256:00", BYTES.length, content, Optional.empty());
    }
}
