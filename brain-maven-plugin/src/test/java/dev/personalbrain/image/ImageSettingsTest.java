package dev.personalbrain.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.image.HealthSettings.CommandTest;
import dev.personalbrain.image.HealthSettings.HttpTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSettingsTest {
    private static TestSettings settings() {
        return new TestSettings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data", "/app/data", "/app/models/", "/a b/ü", "/..data"})
    void takesFoldersAsVolumes(String volume) {
        assertThat(settings().volumes(volume).make().volumes()).containsExactly(volume.replaceFirst("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data", "./data", "/a/../b", "/a/.", "/..", "C:\\data", "/a\nb"})
    void rejectsVolumesThatAreNoAbsoluteFolder(String volume) {
        assertFails(() -> settings().volumes(volume).make())
                .hasMessage("<container><volumes>: '" + volume.replace('\n', '?')
                        + "' is not an absolute path without '.' and '..' (as /app/data)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "/app", "/app/"})
    void rejectsVolumesThatWouldHideANewerImage(String volume) {
        assertFails(() -> settings().volumes(volume).make())
                .hasMessage(
                        "<container><volumes>: '" + volume
                                + "' cannot be a volume: a container would go on with the files of an older image (as /app/data)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "/etc", "/usr/lib/", "/lib64", "/proc/1", "/var/lib"})
    void rejectsVolumesThatTheBaseImageRunsWith(String volume) {
        assertFails(() -> settings().volumes(volume).make())
                .hasMessage("<container><volumes>: '" + volume
                        + "' cannot be a volume: it belongs to the system of the base image (name a folder of the"
                        + " application's, as /app/data or /var/lib/app)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app", "/app/..", "/a\tb\n"})
    void rejectsWorkingDirectories(String folder) {
        assertFails(() -> settings().workingDirectory(folder).make())
                .hasMessageStartingWith("<container><workingDirectory>: '")
                .hasMessageContaining("is not an absolute path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "A-B", "A.B", "A B", "A=B", "Ä", "A\n"})
    void rejectsNamesOfVariables(String name) {
        assertFails(() -> settings().environment(Map.of(name, "x")).make())
                .hasMessageStartingWith(
                        "<container><environment>: '" + name.replace('\n', '?') + "' is not a variable's name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r", "a\0b", "\u007f"})
    void rejectsValuesThatNoDockerfileCanHold(String value) {
        assertFails(() -> settings().environment(Map.of("A", value)).make())
                .hasMessageStartingWith(
                        "<container><environment>: 'A' has a value with a line break or another control");
        assertFails(() -> settings().labels(Map.of("a", value)).make())
                .hasMessageStartingWith("<container><labels>: 'a' has a value with a line break or another control");
    }

    @Test
    void takesValuesWithEverythingElse() {
        Map<String, String> odd = Map.of("A", "$HOME ${x} \"q\" 'q' \\ \t ü", "_b1", "");

        assertThat(settings().environment(odd).make().environment()).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", ".a", "a.", "-a", "a\"", "ä", "a\n"})
    void rejectsKeysOfLabels(String key) {
        assertFails(() -> settings().labels(Map.of(key, "x")).make())
                .hasMessageStartingWith("<container><labels>: '" + key.replace('\n', '?') + "' is not a label's key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "com.example.team", "example.com/team", "A_b-c"})
    void takesKeysOfLabels(String key) {
        assertThat(settings().labels(Map.of(key, "")).make().labels()).containsKey(key);
    }

    @Test
    void rejectsAnEntrypointWithoutAProgram() {
        assertFails(() -> settings().entrypoint(" ", "x").make())
                .hasMessage("<container><entrypoint>: '  x' names no program: its first entry has to");
    }

    @Test
    void rejectsArgumentsThatNoProgramCanBeGiven() {
        assertFails(() -> settings().entrypoint("sh", "a\0b").make())
                .hasMessage("<container><entrypoint>: 'a?b' holds a zero byte, which no program can be given");
        assertFails(() -> settings().args("\0").make())
                .hasMessage("<container><args>: '?' holds a zero byte, which no program can be given");
    }

    @Test
    void takesArgumentsWithLineBreaksAndEmptyOnes() {
        assertThat(settings().args("", "a\nb").make().args()).containsExactly("", "a\nb");
    }

    @Test
    void rejectsASignalThatIsNone() {
        assertFails(() -> settings().stopSignal("SIGNOPE").make()).hasMessageContaining("'SIGNOPE' is not a signal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "health", "/a b", "/ä", "/a#b", "/a\n", "http://x/health"})
    void rejectsPathsThatCannotBeAskedFor(String path) {
        assertFails(() -> new HttpTest(path, OptionalInt.empty(), "PORT"))
                .hasMessageContaining("is not the path of a URL (expected one like /health, without blanks)");
    }

    @Test
    void rejectsAHealthChecksOtherValues() {
        assertFails(() -> new HttpTest("/", OptionalInt.of(0), "PORT"))
                .hasMessageStartingWith("<container><healthCheck><port>: '0' is not a port");
        assertFails(() -> new HttpTest("/", OptionalInt.empty(), "A-B"))
                .hasMessageStartingWith("<container><healthCheck><portVariable>: 'A-B' is not a variable's name");
        assertFails(() -> new CommandTest(List.of()))
                .hasMessageStartingWith("<container><healthCheck><command>: '' names no program");
        assertFails(() -> health(Duration.ZERO, Duration.ofSeconds(1), 1))
                .hasMessage("<container><healthCheck><interval>: '0ms' is too short: give 1ms or more");
        assertFails(() -> health(Duration.ofSeconds(1), Duration.ZERO, 1))
                .hasMessage("<container><healthCheck><timeout>: '0ms' is too short: give 1ms or more");
        assertFails(() -> health(Duration.ofSeconds(1), Duration.ofSeconds(1), 0))
                .hasMessage("<container><healthCheck><retries>: '0' is not a number from 1 on");
    }

    private static HealthSettings health(Duration interval, Duration timeout, int retries) {
        return new HealthSettings(new CommandTest(List.of("true")), interval, timeout, Duration.ZERO, retries);
    }

    private static AbstractThrowableAssert<?, ?> assertFails(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(UserException.class);
    }
}
