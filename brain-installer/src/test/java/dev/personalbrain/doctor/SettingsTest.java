package dev.personalbrain.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path root;

    @Test
    void readsTheFileAsTheWrapperDoes() throws IOException {
        Files.writeString(root.resolve(".env"), """
                # A=comment
                A=one two\s
                  export B='three # four'
                C="five"
                D='unfinished
                E=
                9=nonsense
                A=later
                F=file
                """);

        Map<String, String> values =
                Settings.of(root, Map.of("F", "environment")).values();

        assertThat(values)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("A", "later", "B", "three # four", "C", "five", "E", "", "F", "environment"));
    }

    @Test
    void passesByWhatTheWrapperRefuses() throws IOException {
        Files.writeString(root.resolve(".env"), "LD_LIBRARY_PATH=/a\nexport PATH=/b\nLDX=c\nw_x=d\n");

        assertThat(Settings.of(root, Map.of("PATH", "/bin")).values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("PATH", "/bin", "LDX", "c"));
    }

    @Test
    void takesFromTheServiceWhatNothingElseSets() throws IOException {
        Files.writeString(root.resolve("my.service"), """
                [Service]
                Environment=BRAIN_DATA_DIR=/var/lib/my
                Environment=BRAIN_INSTALL=never OTHER=a
                # Environment=BRAIN_PORT=1
                ExecStart=%s/my-wrapper.sh
                """.formatted(root));
        Files.writeString(root.resolve(".env"), "BRAIN_INSTALL=auto\n");

        assertThat(Settings.of(root, Map.of("A", "b")).values())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("BRAIN_DATA_DIR", "/var/lib/my", "BRAIN_INSTALL", "auto", "A", "b"));
    }

    @Test
    void takesAnotherFileThatIsNamed() throws IOException {
        Path file = Files.writeString(root.resolve("other"), "A=other");

        assertThat(Settings.of(root, Map.of("BRAIN_ENV_FILE", file.toString())).value("A"))
                .contains("other");
        assertThat(Settings.of(root, Map.of()).value("A")).isEmpty();
    }

    @Test
    void knowsWhereModulesAreInstalled() {
        assertThat(with().modules(root)).isEqualTo(root);
        assertThat(with("BRAIN_MODULES_DIR", "").modules(root)).isEqualTo(root);
        assertThat(with("BRAIN_MODULES_DIR", "a/../modules/").modules(root)).isEqualTo(root.resolve("modules"));
        assertThat(with("BRAIN_MODULES_DIR", "/srv/modules").modules(root)).isEqualTo(Path.of("/srv/modules"));
    }

    @Test
    void leavesThemToTheFirstStartWhereTheyHaveAFolderOfTheirOwn() {
        assertThat(with().installsAtStart(root)).isFalse();
        assertThat(with("BRAIN_MODULES_DIR", "modules").installsAtStart(root)).isTrue();
        assertThat(with("BRAIN_MODULES_DIR", "modules", "BRAIN_INSTALL", "auto").installsAtStart(root))
                .isTrue();
        assertThat(with("BRAIN_MODULES_DIR", "modules", "BRAIN_INSTALL", "never")
                        .installsAtStart(root))
                .isFalse();
    }

    private static Settings with(String... words) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < words.length; i += 2) {
            values.put(words[i], words[i + 1]);
        }
        return new Settings(values);
    }
}
