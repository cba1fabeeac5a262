package dev.personalbrain.fetch;

import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;

/** Asks one server once; follows no redirect and asks nobody for a password. */
final class Connector {
    /** The JVM's own authenticator, which others may have set, is none of ours. */
    private static final Authenticator NOBODY = new Authenticator() {};

    private final FetchSettings settings;
    private final Tls tls;
    private final HeadDeadline deadline;

    Connector(FetchSettings settings) {
        this.settings = settings;
        this.tls = Tls.trusting(settings.certificates());
        this.deadline = new HeadDeadline(settings.limits());
    }

    Credentials credentials() {
        return settings.credentials();
    }

    /** @param offset of the first byte wanted */
    Reply ask(URI uri, long offset, Optional<Authorization> authorization) throws IOException {
        return deadline.read(open(uri, offset, authorization));
    }

    private HttpURLConnection open(URI uri, long offset, Optional<Authorization> authorization) throws IOException {
        Optional<ProxyServer> proxy = settings.proxies().proxy(uri);
        HttpURLConnection connection = uri.getScheme().equals("https") ? secure(uri, proxy) : plain(uri, proxy);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setAuthenticator(NOBODY);
        connection.setConnectTimeout((int) settings.limits().connect().toMillis());
        connection.setReadTimeout((int) settings.limits().silence().toMillis());
        connection.setRequestProperty("User-Agent", "brain-installer");
        connection.setRequestProperty("Accept", "*/*");
        authorization.ifPresent(secret -> connection.setRequestProperty("Authorization", secret.header()));
        if (offset > 0) {
            connection.setRequestProperty("Range", "bytes=" + offset + "-");
        }
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
        connection.setSSLSocketFactory(tls.sockets(proxy));
        return connection;
    }
}
