package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ErrorBodyTest {
    private static String parse(String body) {
        return ErrorBody.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhatTheRegistrySays() {
        assertThat(parse("{\"errors\":[{\"code\":\"DENIED\",\"message\":\"not\\n\\u001b[31myou\",\"detail\":{}},{}]}"))
                .isEqualTo("DENIED: not [31myou");
        assertThat(parse("{\"errors\":[{\"message\":\"no\"}]}")).isEqualTo("no");
    }

    @Test
    void saysNothingOfWhatItDoesNotUnderstand() {
        for (String body : new String[] {
            "",
            "<html>",
            "{",
            "[]",
            "null",
            "7",
            "{}",
            "{\"errors\":7}",
            "{\"errors\":[]}",
            "{\"errors\":[7]}",
            "{\"errors\":null}"
        }) {
            assertThat(parse(body)).as(body).isEmpty();
        }
    }

    @Test
    void isShort() {
        assertThat(parse("{\"errors\":[{\"message\":\"" + "x".repeat(5000) + "\"}]}"))
                .hasSize(201);
    }
}
