package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.HostPattern;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The servers that registries consist of: their own addresses, and those that they lead to. Logins stay with the address they are for. */
final class Endpoints {
    private static final int MAX_REDIRECTS = 5;

    private final RegistryHttp http;
    private final InsecureHosts insecure;
    private final Map<String, Endpoint> known = new ConcurrentHashMap<>();

    Endpoints(RegistryAccess access) {
        this.http = new RegistryHttp(access);
        this.insecure = access.insecure();
    }

    /**
     * Asks a registry, and whomever it leads to.
     *
     * @param authority the registry's host and port
     */
    RegistryReply send(String authority, RegistryRequest request) throws IOException {
        RegistryReply reply = once(authority, request);
        for (int hops = 0; reply.isRedirect() && request.isReading() && hops < MAX_REDIRECTS; hops++) {
            URI location = reply.location();
            reply.close();
            reply = once(authority, request.to(location));
        }
        return reply;
    }

    /** Asks the server of a whole URL, with whatever login the request holds. */
    RegistryReply sendTo(URI url, RegistryRequest request) throws IOException {
        Endpoint there = known.get(url.getScheme() + "://" + url.getAuthority());
        if (there == null) {
            there = Endpoint.of(http, insecure, url);
            known.put(url.getScheme() + "://" + url.getAuthority(), there);
        }
        return there.send(request.to(url));
    }

    private RegistryReply once(String authority, RegistryRequest request) throws IOException {
        URI target = request.target();
        if (target.isAbsolute() && !isAt(authority, target)) {
            return sendTo(target, request.withoutLogin());
        }
        return known.computeIfAbsent(authority, any -> Endpoint.of(http, insecure, authority))
                .send(request);
    }

    /** The scheme does not count: behind a server that encrypts for it, a registry may believe that it speaks http. */
    private static boolean isAt(String authority, URI target) {
        HostPattern ours = HostPattern.parse(authority);
        return ours.matches(target) && (ours.port() >= 0 || target.getPort() < 0 || isUsualPort(target));
    }

    private static boolean isUsualPort(URI target) {
        return target.getPort() == (target.getScheme().equals("https") ? 443 : 80);
    }
}
