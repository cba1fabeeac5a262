package dev.personalbrain.npm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UnixShebangTest {
    private static final String LONG = "x\r\n".repeat(5000);

    @Test
    void givesTheFirstLineOfAProgramTheEndOfUnixAndLeavesTheOthers() throws IOException {
        assertThat(read("#!/usr/bin/env node\r\nfoo\r\n")).isEqualTo("#!/usr/bin/env node\nfoo\r\n");
        assertThat(read("#!x\r\n" + LONG)).isEqualTo("#!x\n" + LONG);
    }

    @Test
    void leavesEverythingElseAsItIs() throws IOException {
        for (String text : new String[] {
            "", "#!", "#!x", "#!x\ny\r\n", "#!\r\n", "x\r\n", "#x!\r\n", LONG, "#!" + "x".repeat(2045) + "\r\n"
        }) {
            assertThat(read(text)).isEqualTo(text);
            assertThat(UnixShebang.applies(text.getBytes(UTF_8))).isFalse();
        }
    }

    @Test
    void tellsWhetherItWouldChangeAnything() {
        assertThat(UnixShebang.applies("#!x\r\n".getBytes(UTF_8))).isTrue();
    }

    private static String read(String text) throws IOException {
        return new String(
                UnixShebang.of(new ByteArrayInputStream(text.getBytes(UTF_8))).readAllBytes(), UTF_8);
    }
}
