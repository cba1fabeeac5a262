package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.FailureKind;
import dev.personalbrain.fetch.Loopback;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * One server's address. Whether it is spoken to by https or, where that is allowed, in a way that others could read, is found out with
 * the first request; nothing more is asked for that where https works. Knows nothing of logins, but keeps them from such ways.
 */
final class Endpoint {
    /** What servers that expect TLS answer to plain http. */
    private static final int EXPECTS_TLS = 400;

    private final RegistryHttp http;
    private final InsecureHosts insecure;
    private final String authority;
    private final boolean mayBePlain;
    private Manner manner;

    private Endpoint(RegistryHttp http, InsecureHosts insecure, String authority, boolean mayBePlain, Manner manner) {
        this.http = http;
        this.insecure = insecure;
        this.authority = authority;
        this.mayBePlain = mayBePlain;
        this.manner = manner;
    }

    /** @param authority host, with the port where it is not the usual one */
    static Endpoint of(RegistryHttp http, InsecureHosts insecure, String authority) {
        return new Endpoint(http, insecure, authority, true, null);
    }

    /** A server that another one named, by a whole URL. */
    static Endpoint of(RegistryHttp http, InsecureHosts insecure, URI url) throws RegistryFailure {
        boolean isPlain = !url.getScheme().equalsIgnoreCase("https");
        if (isPlain && !insecure.mayBeInsecure(url)) {
            throw new RegistryFailure.Insecure(url.getAuthority(), false);
        }
        return new Endpoint(http, insecure, url.getAuthority(), isPlain, isPlain ? Manner.PLAIN : null);
    }

    /** How a server is spoken to. */
    private enum Manner {
        VERIFIED("https"),
        UNVERIFIED("https"),
        PLAIN("http");

        private final String scheme;

        Manner(String scheme) {
            this.scheme = scheme;
        }
    }

    RegistryReply send(RegistryRequest request) throws IOException {
        Optional<Manner> known = known();
        return known.isPresent() ? send(request, known.get()) : first(request);
    }

    private synchronized Optional<Manner> known() {
        return Optional.ofNullable(manner);
    }

    private synchronized RegistryReply first(RegistryRequest request) throws IOException {
        if (manner != null) {
            return send(request, manner);
        }
        if (speaksHttpHere()) {
            return settling(request, Manner.PLAIN);
        }
        try {
            return settling(request, Manner.VERIFIED);
        } catch (RegistryFailure.Connection e) {
            return settling(request, after(e));
        }
    }

    private RegistryReply settling(RegistryRequest request, Manner tried) throws IOException {
        RegistryReply reply = send(request, tried);
        manner = tried;
        return reply;
    }

    /** What to try where verified https has failed. */
    private Manner after(RegistryFailure.Connection failure) throws IOException {
        boolean isAllowed = insecure.mayBeInsecure(base(Manner.VERIFIED));
        if (isAllowed && failure.kind().isOfCertificate()) {
            return Manner.UNVERIFIED;
        }
        if (!isNoTls(failure) || !speaksHttp()) {
            throw failure;
        }
        if (!isAllowed) {
            throw new RegistryFailure.Insecure(authority, false);
        }
        return Manner.PLAIN;
    }

    /** Something else than TLS came back; or, without a port in the address, nobody is at https's usual one. */
    private boolean isNoTls(RegistryFailure.Connection failure) {
        boolean isOther =
                failure.getCause() instanceof SSLException && !failure.kind().isOfCertificate();
        boolean isNobody = failure.kind() == FailureKind.UNREACHABLE
                && base(Manner.VERIFIED).getPort() < 0
                && insecure.mayBeInsecure(base(Manner.VERIFIED));
        return mayBePlain && (isOther || isNobody);
    }

    /** At a port of this machine, where nobody reads along, that is asked first: it spares loading all that belongs to TLS. */
    private boolean speaksHttpHere() throws IOException {
        URI base = base(Manner.PLAIN);
        return mayBePlain && base.getPort() >= 0 && Loopback.is(base.getHost()) && speaksHttp();
    }

    private boolean speaksHttp() throws IOException {
        try (RegistryReply reply = send(RegistryRequest.of("GET", "/v2/"), Manner.PLAIN)) {
            return reply.status() > 0 && reply.status() != EXPECTS_TLS && !reply.isRedirect();
        } catch (RegistryFailure.Connection e) {
            return false;
        }
    }

    private RegistryReply send(RegistryRequest request, Manner used) throws IOException {
        URI base = base(used);
        if (request.isSecret() && used != Manner.VERIFIED && !insecure.mayHaveSecrets(base)) {
            throw new RegistryFailure.Insecure(authority, true);
        }
        return http.send(request, URI.create(base + path(request.target())), used == Manner.VERIFIED);
    }

    /** With the query. A text, since as a URI of its own a path that begins with two slashes would name another server. */
    private static String path(URI target) {
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }

    private URI base(Manner used) {
        return URI.create(used.scheme + "://" + authority);
    }
}
