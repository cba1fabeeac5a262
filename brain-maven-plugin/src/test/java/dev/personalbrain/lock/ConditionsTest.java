package dev.personalbrain.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    private static boolean admits(List<String> os, List<String> cpu, List<String> libc, String platform) {
        return new Conditions(os, cpu, libc).admit(TestLock.platform(platform));
    }

    @Test
    void whatIsNotSaidIsAny() {
        assertThat(Conditions.NONE.admit(TestLock.platform("windows-arm64"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "linux, linux-x64, true",
        "darwin linux, linux-x64, true",
        "darwin, linux-x64, false",
        "!win32, linux-x64, true",
        "!win32, windows-x64, false",
        "!win32 !darwin, linux-x64, true",
        "!win32 linux, darwin-x64, false",
        "!linux linux, linux-x64, false",
        "any, windows-x64, true",
        "any linux, windows-x64, false",
        "none, linux-x64, false",
        "win32, windows-x64, true"
    })
    void comparesTheOperatingSystem(String os, String platform, boolean admitted) {
        assertThat(admits(List.of(os.split(" ")), List.of(), List.of(), platform))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "x64, linux-x64, true",
        "arm64, linux-x64, false",
        "!arm, linux-armhf, false",
        "arm, linux-armhf, true",
        "ia32, linux-x86, true",
        "ppc64, linux-ppc64le, true"
    })
    void comparesTheProcessorInNodesWords(String cpu, String platform, boolean admitted) {
        assertThat(admits(List.of(), List.of(cpu), List.of(), platform)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "glibc, linux-x64, true",
        "musl, linux-x64, false",
        "musl, linux-x64-musl, true",
        "!musl, linux-x64, true",
        "glibc, darwin-arm64, false",
        "!musl, darwin-arm64, false"
    })
    void comparesTheCLibrary(String libc, String platform, boolean admitted) {
        assertThat(admits(List.of(), List.of(), List.of(libc), platform)).isEqualTo(admitted);
    }
}
