package dev.personalbrain.fetch;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An HTTP proxy and who we are to it. */
record ProxyServer(String host, int port, Optional<Authorization> authorization) {
    private static final int USUAL_PORT = 80;

    /**
     * Reads {@code proxy:3128} or {@code http://user:password@proxy:3128/}.
     *
     * @param name where it is written, for messages
     */
    static ProxyServer parse(String name, String text) {
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
                throw unusable(name);
            }
            int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
            return new ProxyServer(
                    HostPattern.plain(uri.getHost()), port, Authorization.ofUserInfo(uri.getRawUserInfo()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw unusable(name);
        }
    }

    /** Looked up anew each time: the proxy's address may change. */
    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    /** Neither the value nor the cause, which repeats it, is shown: it may hold a password. */
    private static UserException unusable(String name) {
        return new UserException(
                ExitCode.USAGE,
                name
                        + " is not a usable proxy (expected http://host:port or http://user:password@host:port, with special characters percent-encoded)");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
