package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.checksum.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InflatedContentTest {
    private static final int LARGE = InflatedContent.MEMORY_BYTES + 3_000_001;

    @Test
    void givesBackWhatIsHeldInMemoryAndWhatIsInTheTemporaryFile() throws IOException {
        byte[] bytes = new byte[LARGE];
        new Random(1).nextBytes(bytes);

        try (InflatedContent content = content(bytes, LARGE)) {
            assertThat(content.size()).isEqualTo(LARGE);
            byte[] all = new byte[LARGE];
            assertThat(content.read(0, all, 0, LARGE)).isEqualTo(LARGE);
            // Not by a comparison that prints millions of numbers.
            assertThat(Arrays.mismatch(all, bytes)).isEqualTo(-1);
            byte[] across = new byte[100];
            assertThat(content.read(InflatedContent.MEMORY_BYTES - 50, across, 0, 100))
                    .isEqualTo(100);
            assertThat(content.sha256()).isEqualTo(Sha256.of(bytes));
            assertThat(across)
                    .isEqualTo(Arrays.copyOfRange(
                            bytes, InflatedContent.MEMORY_BYTES - 50, InflatedContent.MEMORY_BYTES + 50));
        }
    }

    @Test
    void readsLessAtTheEndAndNothingBeyondIt() throws IOException {
        try (InflatedContent content = content(new byte[] {1, 2, 3}, 3)) {
            byte[] target = new byte[10];
            assertThat(content.read(1, target, 4, 6)).isEqualTo(2);
            assertThat(target).containsExactly(0, 0, 0, 0, 2, 3, 0, 0, 0, 0);
            assertThat(content.read(3, target, 0, 1)).isZero();
            assertThat(content.read(-1, target, 0, 1)).isZero();
            assertThat(content.read(Long.MAX_VALUE, target, 0, 1)).isZero();
        }
    }

    @Test
    void givesUpOnAnEntryThatInflatesToAbsurdlyMuch() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };

        assertThatThrownBy(() -> InflatedContent.of(new byte[0], endless, 200_000))
                .isInstanceOf(InflatedContent.BombException.class)
                .hasMessage("inflates to more than 200 times its packed size");
    }

    private static InflatedContent content(byte[] bytes, long packed) throws IOException {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, 64));
        InputStream rest = new ByteArrayInputStream(bytes, head.length, bytes.length - head.length);
        return InflatedContent.of(head, rest, packed);
    }
}
