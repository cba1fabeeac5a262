package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathClaimTest {
    @ParameterizedTest
    @CsvSource({
        "linux/mips64el/libpty.so, linux-x64",
        "natives/linux-x86_64/libx.so, linux-arm64",
        "com/sun/jna/win32-x86-64/jnidispatch.dll, windows-arm64",
        "darwin/aarch64/libx.dylib, linux-arm64",
        "Mac/arm64/libx.dylib, darwin-x64"
    })
    void contradicts(String path, String truth) {
        assertThat(PathClaim.contradiction(path, platforms(truth)))
                .contains(path + " is for " + truth + ", whatever its path says");
    }

    @ParameterizedTest
    @CsvSource({
        "org/sqlite/native/Linux/ppc64/libsqlitejdbc.so, linux-ppc64le",
        "win32/amd64/liblz4-java.so, windows-x64",
        "META-INF/native/libnetty_tcnative_linux_aarch_64.so, linux-arm64",
        "linux-android/arm64/libx.so, android-arm64",
        "x86/lib.so, linux-x64",
        "signal_jni_amd64.dll, windows-x64",
        "plain/lib.so, linux-s390x",
        "darwin/x86_64-arm64/lib.dylib, darwin-x64"
    })
    void agreesOrSaysNothing(String path, String truth) {
        assertThat(PathClaim.contradiction(path, platforms(truth))).isEmpty();
    }

    @Test
    void isOfNoConsequenceWhereTheHeadersDoNotTellThePlatform() {
        assertThat(PathClaim.contradiction("linux/x64/lib.so", List.of())).isEmpty();
    }

    @Test
    void agreesWithOnePartOfAFatLibrary() {
        assertThat(PathClaim.contradiction("macos/x64/lib.dylib", platforms("darwin-x64", "darwin-arm64")))
                .isEmpty();
    }

    private static List<Platform> platforms(String... names) {
        return Stream.of(names).map(name -> Platform.parse(name).orElseThrow()).toList();
    }
}
