package dev.personalbrain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningJvmTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, linux-x64",
        "Linux, aarch64, linux-arm64",
        "Linux, i386, linux-x86",
        "Linux, ppc64le, linux-ppc64le",
        "Linux, s390x, linux-s390x",
        "Linux, riscv64, linux-riscv64",
        "Linux, loongarch64, linux-loongarch64",
        "Linux, arm, linux-armel",
        "Mac OS X, x86_64, darwin-x64",
        "Mac OS X, aarch64, darwin-arm64",
        "Windows 11, amd64, windows-x64",
        "Windows Server 2022, aarch64, windows-arm64",
        "Windows 10, x86, windows-x86",
        "FreeBSD, amd64, freebsd-x64",
        "OpenBSD, amd64, openbsd-x64",
        "SunOS, sparcv9, solaris-sparcv9",
        "AIX, ppc64, aix-ppc64",
    })
    void namesThePlatformOfOsNameAndOsArch(String osName, String osArch, String platform) {
        assertThat(new RunningJvm(osName, osArch, "").platform()).hasToString(platform);
    }

    @Test
    void takesMuslFromTheLoaderInTheProcessMap() {
        String maps = "7f0000000000-7f0000001000 r-xp 00000000 08:01 42 /lib/ld-musl-x86_64.so.1\n";

        assertThat(new RunningJvm("Linux", "amd64", maps).platform()).hasToString("linux-x64-musl");
    }

    @Test
    void takesGlibcFromAnyOtherLoader() {
        String maps = "7f0000000000-7f0000001000 r-xp 00000000 08:01 42 /lib64/ld-linux-x86-64.so.2\n";

        assertThat(new RunningJvm("Linux", "amd64", maps).platform()).hasToString("linux-x64");
    }

    @Test
    void takesHardFloatFromTheLoadersName() {
        assertThat(new RunningJvm("Linux", "arm", "/lib/ld-linux-armhf.so.3").platform())
                .hasToString("linux-armhf");
        assertThat(new RunningJvm("Linux", "arm", "/lib/ld-musl-armhf.so.1").platform())
                .hasToString("linux-armhf-musl");
    }

    @Test
    void saysWhichPropertyIsUnknownAndWhatIsKnown() {
        assertThatThrownBy(() -> new RunningJvm("Plan 9", "amd64", "").platform())
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.PLATFORM))
                .hasMessageStartingWith(
                        "this machine's os.name 'Plan 9' is none that we know (known platforms: linux-x64, ");
        assertThatThrownBy(() -> new RunningJvm("Linux", "z80", "").platform()).hasMessageContaining("os.arch 'z80'");
    }

    @Test
    void readsTheMachineThatRunsThisTest() {
        assertThat(Platform.parse(Platform.current().toString())).contains(Platform.current());
    }
}
