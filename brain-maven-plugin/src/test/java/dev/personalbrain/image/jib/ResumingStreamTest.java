package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumingStreamTest {
    private static final byte[] CONTENT = {1, 2, 3, 4, 5};

    /** Delivers two bytes, and cannot even be closed then. */
    private static final class Broken extends InputStream {
        private final InputStream in = new ByteArrayInputStream(CONTENT, 0, 2);

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read < 0) {
                throw new IOException("reset");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            throw new IOException("reset again");
        }
    }

    @Test
    void goesOnWhereABrokenPieceBreaksOnceMoreWhenItIsClosed() throws IOException {
        List<Long> positions = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        ResumingStream.Source source = position -> {
            positions.add(position);
            int left = CONTENT.length - (int) position;
            return new ResumingStream.Piece(
                    position == 0 ? new Broken() : new ByteArrayInputStream(CONTENT, (int) position, left), left);
        };
        ResumingStream stream = new ResumingStream(source, (failure, count) -> failures.add(failure.getMessage()));

        assertThat(stream.readAllBytes()).isEqualTo(CONTENT);
        assertThat(positions).containsExactly(0L, 2L);
        assertThat(failures).containsExactly("connection broke: reset");
    }
}
