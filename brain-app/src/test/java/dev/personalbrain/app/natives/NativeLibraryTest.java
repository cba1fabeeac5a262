package dev.personalbrain.app.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.app.error.UnavailableException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NativeLibraryTest {
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void loadsOnce() {
        NativeLibrary library = new NativeLibrary("brain", attempts::incrementAndGet);
        library.load();
        library.load();

        assertThat(attempts).hasValue(1);
    }

    @Test
    void saysTheFirstReasonEachTime() {
        NativeLibrary library = new NativeLibrary("brain", () -> {
            throw new UnsatisfiedLinkError(
                    "libbrain.so: cannot open shared object file: " + attempts.incrementAndGet());
        });

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(library::load)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("brain cannot be loaded: libbrain.so: cannot open shared object file: 1");
        }
    }
}
