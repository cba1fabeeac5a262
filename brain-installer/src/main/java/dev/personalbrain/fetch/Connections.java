package dev.personalbrain.fetch;

import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;

/**
 * Prepares connections to servers, through the proxy that serves for each. Nothing that belongs to the whole JVM is asked or changed; no
 * redirect is followed, and nobody is asked for a password.
 *
 * @param connect until a connection stands
 * @param silence without a single byte
 */
public record Connections(Proxies proxies, Tls tls, Duration connect, Duration silence) {
    /** The JVM's own authenticator, which others may have set, is none of ours. */
    private static final Authenticator NOBODY = new Authenticator() {};

    /** Nothing has been sent yet. */
    public HttpURLConnection open(URI uri) throws IOException {
        Optional<ProxyServer> proxy = proxies.proxy(uri);
        HttpURLConnection connection = uri.getScheme().equals("https") ? secure(uri, proxy) : plain(uri, proxy);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setAuthenticator(NOBODY);
        connection.setConnectTimeout((int) connect.toMillis());
        connection.setReadTimeout((int) silence.toMillis());
        connection.setRequestProperty("Accept", "*/*");
        return connection;
    }

    private static HttpURLConnection plain(URI uri, Optional<ProxyServer> proxy) throws IOException {
        Proxy route = proxy.map(server -> new Proxy(Proxy.Type.HTTP, server.address()))
                .orElse(Proxy.NO_PROXY);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(route);
        proxy.flatMap(ProxyServer::authorization)
                .ifPresent(secret -> connection.setRequestProperty("Proxy-Authorization", secret.header()));
        return connection;
    }

    /** The tunnel through a proxy is the socket's business: see {@link TunnelSockets}. */
    private HttpURLConnection secure(URI uri, Optional<ProxyServer> proxy) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        tls.secure(connection, proxy);
        return connection;
    }
}
