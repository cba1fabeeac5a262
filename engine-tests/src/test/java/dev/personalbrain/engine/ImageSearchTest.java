package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImageSearchTest {
    @Test
    void findsATextAcrossTwoBlocks() throws IOException {
        byte[] bytes = new byte[(1 << 20) + 100];
        System.arraycopy("secret".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, (1 << 20) - 3, 6);
        InputStream in = new ByteArrayInputStream(bytes);

        assertThat(ImageSearch.isIn(in, "secret")).isTrue();
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        assertThat(ImageSearch.isIn(new ByteArrayInputStream(new byte[3 << 20]), "secret"))
                .isFalse();
    }
}
