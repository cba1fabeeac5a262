package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformNamesTest {
    private static final Platform MACHINE = Platform.parse("linux-riscv64").orElseThrow();

    @Test
    void areThoseThatTheUserNamesInTheirOrderAndOnce() {
        assertThat(parse("windows-x64", " linux-x64-musl ", "windows-x64"))
                .extracting(Platform::toString)
                .containsExactly("windows-x64", "linux-x64-musl");
    }

    @Test
    void areTheMachinesWhereTheUserNamesNone() {
        assertThat(parse()).containsExactly(MACHINE);
        assertThat(PlatformNames.parse(null, () -> MACHINE)).containsExactly(MACHINE);
    }

    @Test
    void areRefusedWithTheirPlaceAndWhatIsKnown() {
        assertThatThrownBy(() -> parse("linux-x64", "linux-arm65"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<platforms> entry 2: 'linux-arm65' is not a platform (known: linux-x64, ");
    }

    @Test
    void areRefusedWhereOneIsEmpty() {
        assertThatThrownBy(() -> PlatformNames.parse(Arrays.asList((String) null), () -> MACHINE))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<platforms> entry 1: '' is not a platform");
    }

    @Test
    void areRefusedForImagesWhereTheyAreNotLinux() {
        PlatformNames.requireLinux(MACHINE);

        assertThatThrownBy(
                        () -> PlatformNames.requireLinux(parse("darwin-arm64").get(0)))
                .isInstanceOf(UserException.class)
                .hasMessage("<platforms> 'darwin-arm64': an image runs on Linux alone (as linux-arm64)");
    }

    private static List<Platform> parse(String... names) {
        return PlatformNames.parse(List.of(names), () -> MACHINE);
    }
}
