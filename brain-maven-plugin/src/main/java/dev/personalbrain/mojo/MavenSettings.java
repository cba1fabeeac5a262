package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.DirectHosts;
import dev.personalbrain.fetch.NamedProxy;
import dev.personalbrain.fetch.Proxies;
import dev.personalbrain.image.jib.RegistryLogin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Maven's settings, with the secrets that they keep encrypted. What is not asked for is not decrypted. */
record MavenSettings(Settings settings, SettingsDecrypter decrypter) {
    /**
     * The login of a server, or of the mirror that has this host. A server with neither user nor password is for other things.
     *
     * @throws UserException where it has only one of them, or cannot be decrypted
     */
    Optional<RegistryLogin> server(String id) {
        return Optional.ofNullable(settings.getServer(id))
                .or(() -> ofMirror(id))
                .filter(MavenSettings::isLogin)
                .map(this::decrypted)
                .map(server -> new RegistryLogin(name(server), server.getUsername(), server.getPassword()));
    }

    private static boolean isLogin(Server server) {
        boolean hasUser = server.getUsername() != null;
        boolean hasPassword = server.getPassword() != null;
        if (hasUser != hasPassword) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    name(server) + " is incomplete: " + (hasUser ? "<password>" : "<username>")
                            + " is missing (expected both, or no such server, to use Docker's configuration)");
        }
        return hasUser;
    }

    private Optional<Server> ofMirror(String host) {
        return settings.getMirrors().stream()
                .filter(mirror -> host.equals(authority(mirror)))
                .map(mirror -> settings.getServer(mirror.getId()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String authority(Mirror mirror) {
        return Objects.toString(mirror.getUrl(), "")
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("/.*$", "");
    }

    private Server decrypted(Server server) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        requireDecrypted(name(server), result);
        return result.getServer();
    }

    private static String name(Server server) {
        return "<server> '" + server.getId() + "' of Maven's settings";
    }

    /** Not with the problem's words, which may repeat the text that could not be decrypted. */
    private static void requireDecrypted(String what, SettingsDecryptionResult result) {
        if (!result.getProblems().isEmpty()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    what
                            + ": its password cannot be decrypted (expected a settings-security.xml with the master password"
                            + " that it was encrypted with); encrypt it again with 'mvn --encrypt-password'");
        }
    }

    /** The settings' active ones; where there are none, Java's own properties and the usual variables. */
    Proxies proxies(Map<String, String> environment, Properties system) {
        List<Proxy> active =
                settings.getProxies().stream().filter(Proxy::isActive).toList();
        if (active.isEmpty()) {
            return Proxies.of(environment, system);
        }
        Optional<NamedProxy> http = proxy(active, "http");
        return new Proxies(http, proxy(active, "https").or(() -> http), direct(active));
    }

    private static DirectHosts direct(List<Proxy> active) {
        return DirectHosts.ofProperty(active.stream()
                .map(Proxy::getNonProxyHosts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("|"))
                .replace(',', '|'));
    }

    private Optional<NamedProxy> proxy(List<Proxy> active, String protocol) {
        return active.stream()
                .filter(proxy -> protocol.equalsIgnoreCase(proxy.getProtocol()))
                .findFirst()
                .map(this::named);
    }

    private NamedProxy named(Proxy proxy) {
        String name = "<proxy> '" + proxy.getId() + "' of Maven's settings";
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(proxy));
        requireDecrypted(name, result);
        Proxy plain = result.getProxy();
        String login = plain.getUsername() == null || plain.getUsername().isEmpty()
                ? ""
                : encoded(plain.getUsername()) + ":" + encoded(plain.getPassword()) + "@";
        return new NamedProxy(name, "http://" + login + plain.getHost() + ":" + plain.getPort());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
