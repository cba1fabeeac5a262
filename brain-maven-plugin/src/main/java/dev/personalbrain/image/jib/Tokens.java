package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.Authorization;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/**
 * Gets tokens from the server that a registry names for them.
 *
 * @see <a href="https://distribution.github.io/distribution/spec/auth/token/">Token authentication</a>
 */
final class Tokens {
    private static final int LIMIT = 1024 * 1024;

    private final Endpoints endpoints;

    Tokens(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * @param scopes each as {@code repository:NAME:pull,push}
     * @param login nobody where it is empty
     */
    Authorization get(Challenge.Bearer challenge, Collection<String> scopes, Optional<RegistryLogin> login)
            throws IOException {
        boolean isRefresh = login.isPresent() && login.get().isRefreshToken();
        try (RegistryReply reply =
                isRefresh ? refresh(challenge, scopes, login.get()) : ask(challenge, scopes, login)) {
            if (reply.status() != 200) {
                throw refusal(reply);
            }
            return token(reply);
        }
    }

    private RegistryReply ask(Challenge.Bearer challenge, Collection<String> scopes, Optional<RegistryLogin> login)
            throws IOException {
        String query = challenge
                        .service()
                        .map(service -> "&service=" + encoded(service))
                        .orElse("")
                + scopes.stream().map(scope -> "&scope=" + encoded(scope)).collect(Collectors.joining());
        URI realm = realm(challenge);
        String begin = realm.getRawQuery() == null ? "?" : "&";
        RegistryRequest request = RegistryRequest.of("GET", "/");
        return endpoints.sendTo(
                URI.create(realm + begin + query.substring(1)),
                login.map(each -> request.withLogin(Authorization.basic(each.user(), each.password())
                                .header()))
                        .orElse(request));
    }

    private RegistryReply refresh(Challenge.Bearer challenge, Collection<String> scopes, RegistryLogin login)
            throws IOException {
        String form = "grant_type=refresh_token&client_id=brain-maven-plugin"
                + challenge
                        .service()
                        .map(service -> "&service=" + encoded(service))
                        .orElse("")
                + "&scope=" + encoded(String.join(" ", scopes))
                + "&refresh_token=" + encoded(login.password());
        RegistryRequest request = RegistryRequest.of("POST", "/")
                .with("Content-Type", RegistryRequest.FORM)
                .with(RequestBody.of(form.getBytes(StandardCharsets.US_ASCII)));
        return endpoints.sendTo(realm(challenge), request);
    }

    /** A refresh token that is not taken is answered with 400; it is as wrong as a password. */
    private static RegistryFailure refusal(RegistryReply reply) {
        RegistryFailure.Answer failure = reply.failure();
        return failure.status() == 400 ? RegistryFailure.Answer.of(401, failure.getMessage()) : failure;
    }

    private static Authorization token(RegistryReply reply) throws IOException {
        try {
            if (JSON.std.anyFrom(reply.bytes(LIMIT)) instanceof Map<?, ?> json) {
                Object token = json.get(json.containsKey("token") ? "token" : "access_token");
                return Optional.ofNullable(token)
                        .map(Object::toString)
                        .filter(text -> text.matches("[!-~]+"))
                        .map(Authorization::bearer)
                        .orElseThrow(() -> strange(reply));
            }
        } catch (JacksonException e) {
            throw strange(reply);
        }
        throw strange(reply);
    }

    private static RegistryFailure strange(RegistryReply reply) {
        return RegistryFailure.Answer.of(
                reply.status(), "no token from " + reply.connection().getURL().getHost());
    }

    private static URI realm(Challenge.Bearer challenge) throws RegistryFailure {
        try {
            URI realm = URI.create(challenge.realm());
            if (realm.getHost() != null && realm.getScheme().matches("https?")) {
                return realm;
            }
        } catch (IllegalArgumentException e) {
            throw noRealm(challenge);
        }
        throw noRealm(challenge);
    }

    private static RegistryFailure noRealm(Challenge.Bearer challenge) {
        return RegistryFailure.Answer.of(401, "tokens are to come from '" + challenge.realm() + "', which is no URL");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
