package dev.personalbrain.fetch;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** Makes encrypted sockets; nothing is loaded before the first one. One factory per proxy, so that connections are kept alive. */
public final class Tls {
    private final Trust trust;
    private final boolean checksNames;
    private final Map<Optional<ProxyServer>, SSLSocketFactory> factories = new HashMap<>();

    private Tls(Trust trust, boolean checksNames) {
        this.trust = trust;
        this.checksNames = checksNames;
    }

    /** Whom to believe; null for those that the JVM believes by itself. */
    private interface Trust {
        TrustManager[] managers() throws GeneralSecurityException;
    }

    /** @param certificates PEM file with authorities to trust beside those of the JVM */
    public static Tls trusting(Optional<Path> certificates) {
        return new Tls(
                () -> certificates.isPresent()
                        ? CertificateBundle.read(certificates.get()).trust()
                        : null,
                true);
    }

    /** Encrypts, but believes whatever certificate comes: anybody in between can read along. */
    public static Tls trustingAnybody() {
        return new Tls(() -> new TrustManager[] {new Credulity()}, false);
    }

    /** Has the connection encrypted, through the proxy where there is one. */
    void secure(HttpsURLConnection connection, Optional<ProxyServer> proxy) {
        connection.setSSLSocketFactory(sockets(proxy));
        if (!checksNames) {
            connection.setHostnameVerifier((host, session) -> true);
        }
    }

    private synchronized SSLSocketFactory sockets(Optional<ProxyServer> proxy) {
        SSLSocketFactory known = factories.get(proxy);
        if (known != null) {
            return known;
        }
        SSLSocketFactory made = proxy.<SSLSocketFactory>map(
                        server -> new TunnelSockets(sockets(Optional.empty()), server))
                .orElseGet(this::direct);
        factories.put(proxy, made);
        return made;
    }

    private SSLSocketFactory direct() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.managers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }
}
