package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationNamesTest {
    @Test
    void namesFilesAfterTheExecutableAndTheServiceAfterTheApplication() {
        ApplicationNames names = new ApplicationNames("personal-brain", "brain");

        assertThat(names.jar()).isEqualTo("brain.jar");
        assertThat(names.classPathJar()).isEqualTo("brain-classpath.jar");
        assertThat(names.wrapper()).isEqualTo("brain-wrapper.sh");
        assertThat(names.arguments()).isEqualTo("brain.args");
        assertThat(names.service()).isEqualTo("personal-brain.service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", ".x", "a b", "a/b", "..", "ä", "a$b", "a%i", "a\nb"})
    void rejectsWhatIsNotAFileName(String name) {
        assertThatThrownBy(() -> new ApplicationNames(name, "brain"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<name> '" + name + "'");
        assertThatThrownBy(() -> new ApplicationNames("brain", name))
                .hasMessageContaining("<executable> '" + name + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "personal-brain, personal-brain",
        "My.App, my-app",
        "3d, app-3d",
        "_x, app-_x",
        "a123456789012345678901234567890123456789, a1234567890123456789012345678901"
    })
    void givesTheUserANameThatEveryLinuxTakes(String name, String user) {
        assertThat(new ApplicationNames(name, "x").user()).isEqualTo(user);
    }
}
