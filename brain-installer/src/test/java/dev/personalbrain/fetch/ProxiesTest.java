package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {
    private static String proxy(String url, Map<String, String> environment, Properties system) {
        return Proxies.of(new Variables(environment), system)
                .proxy(URI.create(url))
                .map(ProxyServer::toString)
                .orElse("direct");
    }

    private static String proxy(String url, String noProxy) {
        return proxy(url, Map.of("HTTPS_PROXY", "proxy:3128", "NO_PROXY", noProxy), new Properties());
    }

    @Test
    void areNoneByDefault() {
        assertThat(proxy("https://a.example/", Map.of(), new Properties())).isEqualTo("direct");
    }

    @Test
    void dependOnTheScheme() {
        Map<String, String> environment = Map.of("http_proxy", "http://plain:81", "HTTPS_PROXY", "http://secure/");
        assertThat(proxy("http://a.example/", environment, new Properties())).isEqualTo("plain:81");
        assertThat(proxy("https://a.example/", environment, new Properties())).isEqualTo("secure:80");
    }

    @Test
    void preferLowerCaseAsCurlDoes() {
        Map<String, String> environment = Map.of("https_proxy", "lower:1", "HTTPS_PROXY", "upper:1");
        assertThat(proxy("https://a.example/", environment, new Properties())).isEqualTo("lower:1");
    }

    @Test
    void preferJavasProperties() {
        Properties system = new Properties();
        system.setProperty("https.proxyHost", "java");
        system.setProperty("https.proxyPort", "8080");
        system.setProperty("http.nonProxyHosts", "localhost|*.local|10.*|*middle*");
        Map<String, String> environment = Map.of("HTTPS_PROXY", "upper:1", "NO_PROXY", "b.example");
        assertThat(proxy("https://a.example/", environment, system)).isEqualTo("java:8080");
        assertThat(proxy("https://b.example/", environment, system)).isEqualTo("direct");
        assertThat(proxy("https://nexus.local/", environment, system)).isEqualTo("direct");
        assertThat(proxy("https://10.1.2.3/", environment, system)).isEqualTo("direct");
        assertThat(proxy("https://in.the.middle.example/", environment, system)).isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost/, x",
        "https://127.0.0.1:8443/, x",
        "https://[::1]/, x",
        "https://a.example/, *",
        "https://a.example/, a.example",
        "https://A.Example/, a.EXAMPLE",
        "https://a.example/, .example",
        "https://a.example/, *.example",
        "https://a.example/, example",
        "https://a.example/, a.example:443",
        "https://a.example/, 'other, a.example'",
        "https://10.20.30.40/, 10.0.0.0/8",
        "https://10.20.30.40/, 10.20.30.40",
        "https://[fd00::17]/, fd00::/8",
        "https://[fd00::17]/, fd00::17"
    })
    void areNotForHostsThatNoProxyNames(String url, String noProxy) {
        assertThat(proxy(url, noProxy)).isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource({
        "https://badexample/, example",
        "https://a.example.org/, a.example",
        "https://a.example:8443/, a.example:443",
        "https://11.20.30.40/, 10.0.0.0/8",
        "https://ten.example/, 10.0.0.0/8",
        "https://10.0.0.1/, 10.0.0.0/99",
        "https://10.0.0.1/, fd00::/8",
        "https://a.example/, a/b"
    })
    void areForAllOtherHosts(String url, String noProxy) {
        assertThat(proxy(url, noProxy)).isEqualTo("proxy:3128");
    }

    @Test
    void areNamedWithoutTheirPasswordWhereTheyAreUnusable() {
        for (String text : new String[] {"socks5://me:secret@x:1", "http://me:se cret@x:1", "https://me:secret@x"}) {
            assertThatThrownBy(() -> proxy("https://a.example/", Map.of("HTTPS_PROXY", text), new Properties()))
                    .hasMessageStartingWith("HTTPS_PROXY is not a usable proxy (expected http://host:port")
                    .hasMessageNotContaining("cret")
                    .hasNoCause();
        }
    }

    @Test
    void areNamedAsTheUserKnowsThem() {
        Properties system = new Properties();
        system.setProperty("https.proxyHost", "my_proxy");

        assertThatThrownBy(() -> proxy("https://a.example/", Map.of(), system))
                .hasMessageStartingWith("-Dhttps.proxyHost is not a usable proxy");
        NamedProxy named = new NamedProxy("<proxy> 'company' of Maven's settings", "http://me:secret@my_proxy:1");
        assertThatThrownBy(() -> new Proxies(Optional.of(named), Optional.of(named), DirectHosts.NONE)
                        .proxy(URI.create("https://a.example/")))
                .hasMessageStartingWith("<proxy> 'company' of Maven's settings is not a usable proxy")
                .hasMessageNotContaining("secret");
    }
}
