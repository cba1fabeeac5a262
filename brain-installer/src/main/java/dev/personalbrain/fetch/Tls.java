package dev.personalbrain.fetch;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** Makes encrypted sockets; nothing is loaded before the first one. One factory per proxy, so that connections are kept alive. */
final class Tls {
    private final Optional<Path> certificates;
    private final Map<Optional<ProxyServer>, SSLSocketFactory> factories = new HashMap<>();

    Tls(Optional<Path> certificates) {
        this.certificates = certificates;
    }

    synchronized SSLSocketFactory sockets(Optional<ProxyServer> proxy) {
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
            TrustManager[] trust = certificates.isPresent()
                    ? CertificateBundle.read(certificates.get()).trust()
                    : null;
            context.init(null, trust, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }
}
