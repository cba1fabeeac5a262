package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.NamedProxy;
import dev.personalbrain.fetch.Proxies;
import dev.personalbrain.image.jib.RegistryLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** Settings with passwords as {@code mvn --encrypt-password} writes them. */
class MavenSettingsTest {
    @TempDir
    private Path folder;

    private final Settings settings = new Settings();
    private DefaultPlexusCipher cipher;
    private MavenSettings maven;

    @BeforeEach
    void encrypt() throws IOException, PlexusCipherException {
        cipher = new DefaultPlexusCipher();
        String master = cipher.encryptAndDecorate("master", DefaultSecDispatcher.SYSTEM_PROPERTY_SEC_LOCATION);
        Path security = Files.writeString(
                folder.resolve("settings-security.xml"),
                "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
        maven = new MavenSettings(settings, decrypter(security));
    }

    private DefaultSettingsDecrypter decrypter(Path security) {
        DefaultSecDispatcher dispatcher = new DefaultSecDispatcher(cipher, Map.of(), security.toString());
        return new DefaultSettingsDecrypter(dispatcher);
    }

    private String encrypted(String password) throws PlexusCipherException {
        return cipher.encryptAndDecorate(password, "master");
    }

    private void server(String id, String user, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername(user);
        server.setPassword(password);
        settings.addServer(server);
    }

    private Proxy proxy(String protocol, String host, String user, String password) {
        Proxy proxy = new Proxy();
        proxy.setId(host);
        proxy.setProtocol(protocol);
        proxy.setHost(host);
        proxy.setPort(3128);
        proxy.setUsername(user);
        proxy.setPassword(password);
        settings.addProxy(proxy);
        return proxy;
    }

    private Proxies proxies(Map<String, String> environment) {
        return maven.proxies(environment, new Properties());
    }

    @Test
    void decryptsTheServerThatIsAskedFor() throws PlexusCipherException {
        server("registry.example.com:5000", "ann", encrypted("secret"));
        server("other.example.com", "ann", "plain");

        assertThat(maven.server("registry.example.com:5000"))
                .hasValue(
                        new RegistryLogin("<server> 'registry.example.com:5000' of Maven's settings", "ann", "secret"));
        assertThat(maven.server("other.example.com"))
                .map(RegistryLogin::password)
                .hasValue("plain");
        assertThat(maven.server("third.example.com")).isEmpty();
        assertThat(settings.getServer("registry.example.com:5000").getPassword())
                .as("the settings of the build stay as they are")
                .startsWith("{");
    }

    @Test
    void saysWhichPasswordCannotBeDecrypted() throws PlexusCipherException {
        server("registry.example.com", "ann", encrypted("secret"));
        server("readable.example.com", "ann", "plain");
        maven = new MavenSettings(settings, decrypter(folder.resolve("missing.xml")));

        assertThat(maven.server("readable.example.com")).isPresent();
        assertThatThrownBy(() -> maven.server("registry.example.com"))
                .isInstanceOf(UserException.class)
                .hasMessage("<server> 'registry.example.com' of Maven's settings: its password cannot be decrypted"
                        + " (expected a settings-security.xml with the master password that it was encrypted with);"
                        + " encrypt it again with 'mvn --encrypt-password'");
    }

    @Test
    void passesOverAServerWithNeitherUserNorPassword() {
        server("registry.example.com", null, null);

        assertThat(maven.server("registry.example.com")).isEmpty();
    }

    @Test
    void namesAServerThatHasHalfALogin() {
        server("registry.example.com", "ann", null);
        server("other.example.com", null, "secret");

        assertThatThrownBy(() -> maven.server("registry.example.com"))
                .isInstanceOf(UserException.class)
                .hasMessage("<server> 'registry.example.com' of Maven's settings is incomplete: <password> is missing"
                        + " (expected both, or no such server, to use Docker's configuration)");
        assertThatThrownBy(() -> maven.server("other.example.com"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<username> is missing")
                .hasMessageNotContaining("secret");
    }

    @Test
    void namesAProxyWhereItIsWritten() {
        proxy("https", "my_proxy", "me", "secret");

        assertThat(proxies(Map.of()).https())
                .hasValueSatisfying(proxy -> assertThat(proxy).hasToString("<proxy> 'my_proxy' of Maven's settings"));
    }

    @Test
    void findsTheServerOfAMirrorByTheMirrorsHost() {
        Mirror mirror = new Mirror();
        mirror.setId("company");
        mirror.setUrl("https://mirror.example.com:8443/images/");
        settings.addMirror(mirror);
        server("company", "ann", "secret");

        assertThat(maven.server("mirror.example.com:8443")).isPresent();
        assertThat(maven.server("mirror.example.com")).isEmpty();
    }

    @Test
    void takesTheActiveProxies() throws PlexusCipherException {
        proxy("http", "inactive.example.com", null, null).setActive(false);
        proxy("http", "plain.example.com", null, null);
        proxy("https", "secure.example.com", "me@work", encrypted("p ss:/"));

        assertThat(proxies(Map.of("HTTPS_PROXY", "http://variable.example.com:1"))
                        .http())
                .map(NamedProxy::text)
                .hasValue("http://plain.example.com:3128");
        assertThat(proxies(Map.of()).https())
                .map(NamedProxy::text)
                .hasValue("http://me%40work:p%20ss%3A%2F@secure.example.com:3128");
    }

    @Test
    void takesTheOneProxyForEverything() {
        proxy("http", "proxy.example.com", null, null);

        assertThat(proxies(Map.of()).https()).map(NamedProxy::text).hasValue("http://proxy.example.com:3128");
    }

    @Test
    void takesTheVariablesWhereTheSettingsHaveNoActiveProxy() {
        proxy("http", "inactive.example.com", null, null).setActive(false);

        assertThat(proxies(Map.of("HTTPS_PROXY", "http://variable.example.com:1"))
                        .https())
                .map(NamedProxy::text)
                .hasValue("http://variable.example.com:1");
    }

    @Test
    void saysWhichProxysPasswordCannotBeDecrypted() throws PlexusCipherException {
        proxy("https", "proxy.example.com", "me", encrypted("secret"));
        maven = new MavenSettings(settings, decrypter(folder.resolve("missing.xml")));

        assertThatThrownBy(() -> proxies(Map.of()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(
                        "<proxy> 'proxy.example.com' of Maven's settings: its password cannot be decrypted");
    }
}
