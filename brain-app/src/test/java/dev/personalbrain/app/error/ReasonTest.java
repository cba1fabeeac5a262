package dev.personalbrain.app.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void isTheInnermostMessage() {
        assertThat(Reason.of(new ExceptionInInitializerError(new RuntimeException("outer", new Error("inner")))))
                .isEqualTo("inner");
    }

    @Test
    void isOneLine() {
        assertThat(Reason.of(new Error("\nfirst\nsecond"))).isEqualTo("first");
    }

    @Test
    void isTheTypeWhereThereIsNoMessage() {
        assertThat(Reason.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(Reason.of(new NoSuchFileException("/data"))).isEqualTo("NoSuchFileException: /data");
    }
}
