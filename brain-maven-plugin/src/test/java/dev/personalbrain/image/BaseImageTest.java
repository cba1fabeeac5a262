package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImageTest {
    private static final Path FOLDER = Path.of("/project");

    @ParameterizedTest
    @CsvSource({
        "debian:12, debian:12",
        "registry://debian:12, debian:12",
        "docker://debian:12, docker://debian:12",
        "tar://base.tar, tar:///project/base.tar",
        "tar:///images/base.tar, tar:///images/base.tar",
    })
    void readsWhereItIs(String text, String read) {
        assertThat(parse(text).text()).isEqualTo(read);
    }

    @Test
    void keepsTheKindsApart() {
        assertThat(parse("debian")).isInstanceOf(BaseImage.InRegistry.class);
        assertThat(parse("docker://debian")).isInstanceOf(BaseImage.InDaemon.class);
        assertThat(parse("tar://x")).isEqualTo(new BaseImage.InTar(Path.of("/project/x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "docker://", "registry://", "Debian", "http://debian"})
    void rejectsWhatIsNoName(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<from><image>: '")
                .hasMessageContaining("is not the name of an image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar://", "tar://  "})
    void rejectsATarWithoutAPath(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(UserException.class)
                .hasMessage("<from><image>: '" + text + "' names no file (expected tar://FILE)");
    }

    private static BaseImage parse(String text) {
        return BaseImage.parse("<from><image>", text, FOLDER);
    }
}
