package dev.personalbrain.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Through which proxy a URL is reached. Java's system properties come before the environment's
 * proxies, and the hosts that either reaches directly are put together; this machine itself is never reached
 * through a proxy.
 *
 * @param http the proxy for {@code http:}
 * @param https the proxy for {@code https:}
 */
public record Proxies(Optional<NamedProxy> http, Optional<NamedProxy> https, DirectHosts direct) {
    public static final Proxies NONE = new Proxies(Optional.empty(), Optional.empty(), DirectHosts.NONE);

    /** What {@code HTTP_PROXY}, {@code HTTPS_PROXY}, {@code NO_PROXY} and Java's own properties say; these come first. */
    public static Proxies of(Map<String, String> environment, Properties system) {
        return of(new Variables(environment), system);
    }

    static Proxies of(Variables variables, Properties system) {
        Optional<NamedProxy> http = property(system, "http", 80).or(() -> variable(variables, "HTTP_PROXY"));
        Optional<NamedProxy> https = property(system, "https", 443).or(() -> variable(variables, "HTTPS_PROXY"));
        DirectHosts direct = DirectHosts.ofProperty(system.getProperty("http.nonProxyHosts", ""))
                .and(DirectHosts.ofVariable(variables.eitherCase("NO_PROXY").orElse("")));
        return new Proxies(http, https, direct);
    }

    private static Optional<NamedProxy> variable(Variables variables, String name) {
        return variables.eitherCase(name).map(text -> new NamedProxy(name, text));
    }

    private static Optional<NamedProxy> property(Properties system, String scheme, int port) {
        String name = scheme + ".proxyHost";
        return Optional.ofNullable(system.getProperty(name))
                .filter(host -> !host.isBlank())
                .map(host -> host + ":" + system.getProperty(scheme + ".proxyPort", String.valueOf(port)))
                .map(text -> new NamedProxy("-D" + name, text));
    }

    /** @throws dev.personalbrain.error.UserException USAGE where the proxy that would serve is none that can be used */
    Optional<ProxyServer> proxy(URI uri) {
        if (Loopback.is(uri.getHost()) || direct.contains(uri)) {
            return Optional.empty();
        }
        return (uri.getScheme().equals("https") ? https : http).map(NamedProxy::server);
    }

    @Override
    public String toString() {
        return "Proxies[http=" + http.isPresent() + ", https=" + https.isPresent() + "]";
    }
}
