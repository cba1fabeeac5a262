package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.bun.BunSettings;
import dev.personalbrain.bun.BunTarget;
import dev.personalbrain.bun.BunVariant;
import dev.personalbrain.error.UserException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BunParametersTest {
    private static final String INTEGRITY = "sha512-" + "A".repeat(86) + "==";

    private final Properties commandLine = new Properties();

    @Test
    void areTheDefaultsWhereNobodySaysAnything() {
        assertThat(settings()).isEqualTo(BunSettings.defaults());
    }

    @Test
    void areWhatTheUserSays() {
        set("entry", "main.js");
        set("version", "1.3.0");
        set("integrity", "linux-x64-baseline=" + INTEGRITY);
        set("externals", "libsql,@libsql/*");
        set("minimal", "true");
        set("minify", "false");
        set("loadTest", "false");
        set("arguments", "--sourcemap");
        set("timeout", "7");
        set("variant", "baseline");

        BunSettings settings = settings();

        assertThat(settings.entry()).isEqualTo("main.js");
        assertThat(settings.version()).isEqualTo("1.3.0");
        assertThat(settings.integrities())
                .containsOnlyKeys(BunTarget.parse("linux-x64-baseline").orElseThrow());
        assertThat(settings.externals()).containsExactly("libsql", "@libsql/*");
        assertThat(settings.minimal()).isTrue();
        assertThat(settings.minify()).isFalse();
        assertThat(settings.loadTest()).isFalse();
        assertThat(settings.arguments()).containsExactly("--sourcemap");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.variant()).isEqualTo(BunVariant.BASELINE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "variant | fast | <bun><variant>: 'fast': expected default, baseline or modern",
                "timeout | 0 | <bun><timeout>: '0': expected a number of seconds from 1 on",
                "integrity | plan9-x64=sha512-x | <bun><integrity>: 'plan9-x64': expected a platform",
                "integrity | linux-x64=sha1-abc | <bun><integrity><linux-x64>: 'sha1-abc': expected sha512-"
            })
    void rejectWhatMakesNoSense(String name, String value, String message) {
        set(name, value);

        assertThatThrownBy(this::settings).isInstanceOf(UserException.class).hasMessageContaining(message);
    }

    private void set(String name, String value) {
        commandLine.setProperty("brain.bun." + name, value);
    }

    private BunSettings settings() {
        NestedProperties properties = new NestedProperties(commandLine, new Properties(), Path.of("/project"));
        return BunParameters.settings(properties.fill("brain.bun", new BunParameter()));
    }
}
