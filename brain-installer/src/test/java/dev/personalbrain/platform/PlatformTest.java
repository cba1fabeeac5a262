package dev.personalbrain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64",
                "linux-x64-musl",
                "linux-armhf",
                "linux-armel",
                "linux-loongarch64",
                "android-arm64",
                "darwin-arm64",
                "windows-x86",
                "freebsd-x64",
                "solaris-x64",
                "aix-ppc64"
            })
    void parsesWhatItPrints(String name) {
        assertThat(Platform.parse(name)).map(Platform::toString).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "linux",
                "linux-",
                "linux-arm65",
                "Linux-x64",
                "linux-x64-glibc",
                "darwin-arm64-musl",
                "linux-x64-musl-musl",
                " linux-x64"
            })
    void parsesNothingElse(String name) {
        assertThat(Platform.parse(name)).isEmpty();
    }

    @Test
    void tellsTheCLibraryOfALinuxPlatform() {
        assertThat(Platform.parse("linux-arm64-musl")).contains(Platform.musl(Arch.ARM64));
        assertThat(Platform.parse("linux-arm64")).contains(new Platform(Os.LINUX, Arch.ARM64, Libc.GLIBC));
        assertThat(Platform.parse("windows-x64")).contains(new Platform(Os.WINDOWS, Arch.X64, Libc.SYSTEM));
    }

    @Test
    void refusesACLibraryThatTheSystemDoesNotHave() {
        assertThatThrownBy(() -> new Platform(Os.DARWIN, Arch.X64, Libc.MUSL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knownNamesAreAllPlatforms() {
        assertThat(Platform.known().split(", "))
                .contains("linux-x64", "darwin-arm64")
                .allSatisfy(name -> assertThat(Platform.parse(name)).isPresent());
    }

    @Test
    void sortsBySystemThenArchitectureThenCLibrary() {
        assertThat(Platform.of(Os.LINUX, Arch.X64))
                .isLessThan(Platform.musl(Arch.X64))
                .isLessThan(Platform.of(Os.DARWIN, Arch.X64));
    }
}
