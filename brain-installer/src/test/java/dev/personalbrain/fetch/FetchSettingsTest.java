package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchSettingsTest {
    private static FetchSettings of(String... pairs) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return FetchSettings.of(environment, new Properties());
    }

    private static List<String> locations(FetchSettings settings) {
        return settings.sources().stream()
                .map(source -> source.location("x.jar"))
                .toList();
    }

    @Test
    void haveDefaults() {
        FetchSettings settings = of();
        assertThat(settings.sources()).isEmpty();
        assertThat(settings.offline()).isFalse();
        assertThat(settings.allowHttp()).isFalse();
        assertThat(settings.limits()).isEqualTo(FetchLimits.DEFAULT);
    }

    @Test
    void readSourcesInTheirOrder() {
        FetchSettings settings =
                of("BRAIN_SOURCES", "/opt/a, https://u:p@Host:8443/maven2 ,\nfile:///opt/b,https://plain");
        assertThat(locations(settings))
                .containsExactly(
                        "/opt/a/x.jar", "https://Host:8443/maven2/x.jar", "/opt/b/x.jar", "https://plain/x.jar");
    }

    @Test
    void takeSourcesBeforeAndAfter() {
        FetchSettings settings = of("BRAIN_SOURCES", "/b")
                .withFirst(List.of(Source.parse("/a")))
                .withLast(List.of(Source.parse("https://c/")));
        assertThat(locations(settings)).containsExactly("/a/x.jar", "/b/x.jar", "https://c/x.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://me:secret@x/",
                "s3://bucket",
                "https://",
                "https:///x",
                "file:relative",
                "https://me:secret@a b/"
            })
    void refuseSourcesThatAreNone(String text) {
        assertThatThrownBy(() -> of("BRAIN_SOURCES", text))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageStartingWith(
                        "source '" + text.replace("me:secret@", "") + "' is not usable (expected a folder");
    }

    @ParameterizedTest
    @CsvSource({
        "https://host/?token=secret, https://host/?***",
        "https://me:secret@host/#secret, https://host/#***",
        "https://me:pass/secret@host/m2, https://host/m2",
        "https://me:pass?secret@host/m2, https://host/m2",
        "https://me:%zzsecret@host/m2, https://host/m2",
        "https://me:secret@ho st/, https://ho st/",
        "https://me:pass@secret@ho st/, https://ho st/",
        "https:/me:secret@host/, https://host/",
        "https:me:secret@host/, https://host/",
        "https://me:secret, https://***",
        "https:me:secret, https://***",
        "me:secret@host/m2, me://host/m2",
        "m:secret@host/m2, m://host/m2"
    })
    void showNothingOfAPasswordThatMakesASourceUnusable(String text, String shown) {
        assertThatThrownBy(() -> of("BRAIN_SOURCES", text))
                .hasMessageStartingWith("source '" + shown + "' is not usable")
                .satisfies(e -> assertThat(traceOf(e)).doesNotContain("secret"));
    }

    private static String traceOf(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void readFlags() {
        assertThat(of("BRAIN_OFFLINE", "1").offline()).isTrue();
        assertThat(of("BRAIN_OFFLINE", "No").offline()).isFalse();
        assertThat(of("BRAIN_OFFLINE", "").offline()).isFalse();
        assertThatThrownBy(() -> of("BRAIN_ALLOW_HTTP", "maybe"))
                .hasMessage("BRAIN_ALLOW_HTTP: 'maybe' is not true or false");
    }

    @Test
    void readLimits() {
        FetchLimits limits =
                of("BRAIN_FETCH_TIMEOUT", "5", "BRAIN_FETCH_ATTEMPTS", "1").limits();
        assertThat(limits).isEqualTo(new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 5 * 1024, 1));
        assertThatThrownBy(() -> of("BRAIN_FETCH_TIMEOUT", "0"))
                .hasMessage("BRAIN_FETCH_TIMEOUT: '0' is not a whole number from 1 to 86400");
    }

    @Test
    void preferOurCertificatesVariable() {
        assertThat(of("SSL_CERT_FILE", "/a").certificates()).hasValue(Path.of("/a"));
        assertThat(of("SSL_CERT_FILE", "/a", "BRAIN_CA_CERT", "/b").certificates())
                .hasValue(Path.of("/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../x.jar", "a/../../x.jar", "a\\b.jar", "", "a/"})
    void requestsNeverLeadOutOfTheirSource(String path) {
        assertThatThrownBy(() -> new FetchRequest("id", path, 1, "00")).isInstanceOf(IllegalArgumentException.class);
    }
}
