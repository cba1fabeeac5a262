package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedBlobTest {
    private static final byte[] BYTES = "a layer".getBytes();

    @TempDir
    Path folder;

    @Test
    void copiesTheBytesAndCountsThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicLong count = new AtomicLong();
        new VerifiedBlob(layer(() -> new ByteArrayInputStream(BYTES)))
                .copy(out, (layer, bytes) -> count.addAndGet(bytes));
        assertThat(out.toByteArray()).isEqualTo(BYTES);
        assertThat(count).hasValue(BYTES.length);
    }

    @Test
    void refusesBytesOfAnotherDigest() {
        refuses(() -> new ByteArrayInputStream("b layer".getBytes()), "its bytes have the digest sha256:");
    }

    @Test
    void refusesMissingBytes() {
        refuses(() -> new ByteArrayInputStream(BYTES, 0, 3), "there are 3 bytes of the 7 that it has");
    }

    @Test
    void refusesMoreBytesThanItHas() {
        refuses(() -> new ByteArrayInputStream("a layer and more".getBytes()), "more bytes than the 7 that it has");
    }

    @Test
    void namesAMissingFile() {
        Path missing = folder.resolve("missing");
        refuses(() -> Files.newInputStream(missing), "its file is missing: " + missing);
    }

    private static void refuses(BlobContent content, String what) {
        assertThatThrownBy(
                        () -> new VerifiedBlob(layer(content)).copy(new ByteArrayOutputStream(), (layer, bytes) -> {}))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("layer 'application' (" + Digests.of(BYTES) + "): ")
                .hasMessageContaining(what);
    }

    private static LayerBlob layer(BlobContent content) {
        return new LayerBlob("application", Digests.of(BYTES), "sha256:00", BYTES.length, content, Optional.empty());
    }
}
