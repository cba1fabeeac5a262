package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactPatternTest {
    @ParameterizedTest
    @CsvSource({
        "g:a, g:a:1, true",
        "g:a, g:a:linux-x86_64:1, true",
        "g:a:linux-x86_64, g:a:linux-x86_64:1, true",
        "g:a:linux-x86_64, g:a:1, false",
        "g:a:linux-*, g:a:linux-aarch_64:1, true",
        "g:*, g:anything:1, true",
        "g:a, g:ab:1, false",
        "g:a, h:a:1, false"
    })
    void matchesWhateverTheVersion(String pattern, String id, boolean expected) {
        assertThat(ArtifactPattern.parse(pattern)
                        .orElseThrow()
                        .matches(TestModule.of(id).dependency(Path.of("."))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "g:", ":a", "g:a:c:1", "g:a b", "g/a:b"})
    void refusesWhatIsNoPattern(String text) {
        assertThat(ArtifactPattern.parse(text)).isEmpty();
    }
}
