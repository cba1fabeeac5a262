package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BunTargetTest {
    @ParameterizedTest
    @CsvSource({
        "linux-x64, @oven/bun-linux-x64",
        "linux-x64-baseline, @oven/bun-linux-x64-baseline",
        "linux-x64-modern, @oven/bun-linux-x64",
        "linux-x64-musl-baseline, @oven/bun-linux-x64-musl-baseline",
        "linux-arm64, @oven/bun-linux-aarch64",
        "linux-arm64-musl, @oven/bun-linux-aarch64-musl",
        "darwin-arm64, @oven/bun-darwin-aarch64",
        "windows-x64, @oven/bun-windows-x64"
    })
    void eachHasItsPackage(String name, String packageName) {
        BunTarget target = BunTarget.parse(name).orElseThrow();
        assertThat(target.packageName()).isEqualTo(packageName);
        assertThat(target.compilerName()).isEqualTo("bun-" + name);
        assertThat(target).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-arm64-baseline", "linux-armhf", "freebsd-x64", "linux-x65", "baseline", ""})
    void whatIsNoneIsNotParsed(String name) {
        assertThat(BunTarget.parse(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"linux-armhf, DEFAULT", "linux-arm64, BASELINE", "freebsd-x64, DEFAULT"})
    void aPlatformWithoutItsBunIsTheUsersToMend(String platform, BunVariant variant) {
        assertThatThrownBy(() -> BunTarget.of(Platform.parse(platform).orElseThrow(), variant))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(platform)
                .hasMessageContaining("x64 and arm64");
    }

    @Test
    void thePluginPinsItsBunForEveryTarget() {
        for (String name : new String[] {
            "linux-x64", "linux-x64-baseline", "linux-x64-modern", "linux-x64-musl", "linux-x64-musl-baseline",
                    "linux-arm64",
            "linux-arm64-musl", "darwin-x64", "darwin-x64-baseline", "darwin-arm64", "windows-x64",
                    "windows-x64-baseline",
            "windows-arm64"
        }) {
            assertThat(BunPins.bundled().integrity(BunTarget.parse(name).orElseThrow()))
                    .as(name)
                    .isPresent();
        }
    }
}
