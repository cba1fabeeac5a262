package dev.personalbrain.image.jib;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a registry is asked. Says nothing of who asks.
 *
 * @param target a path on the registry, with its query, or a whole URL that the registry named
 */
record RegistryRequest(String method, URI target, Map<String, String> headers, Optional<RequestBody> body) {
    /** What tokens are asked for with; holds a secret. */
    static final String FORM = "application/x-www-form-urlencoded";

    private static final String LOGIN = "Authorization";

    RegistryRequest {
        headers = Map.copyOf(headers);
    }

    static RegistryRequest of(String method, String target) {
        return of(method, URI.create(target));
    }

    static RegistryRequest of(String method, URI target) {
        return new RegistryRequest(method, target, Map.of(), Optional.empty());
    }

    RegistryRequest with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new RegistryRequest(method, target, more, body);
    }

    RegistryRequest with(RequestBody sent) {
        return new RegistryRequest(method, target, headers, Optional.of(sent));
    }

    RegistryRequest to(URI other) {
        return new RegistryRequest(method, other, headers, body);
    }

    /** Whether asking leaves everything as it was, so that another server may be asked in the registry's place. */
    boolean isReading() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether somebody who reads it could act as the user. */
    boolean isSecret() {
        return headers.containsKey(LOGIN) || FORM.equals(headers.get("Content-Type"));
    }

    RegistryRequest withLogin(String authorization) {
        return with(LOGIN, authorization);
    }

    RegistryRequest withoutLogin() {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(LOGIN);
        return new RegistryRequest(method, target, fewer, body);
    }

    /** Without the login. */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
