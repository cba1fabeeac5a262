package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.Authorization;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Sends requests to a registry as the user: nobody at first, and with user or token once the registry wants to know; a token that has
 * expired is replaced. For one set of rights.
 */
final class Admission {
    private static final int UNAUTHORIZED = 401;

    private final Endpoints endpoints;
    private final String authority;
    private final Logins logins;
    private final List<String> scopes;
    private Optional<Authorization> authorization = Optional.empty();
    /** The last one: the JDK does not show it where a long body was refused. */
    private Optional<Challenge> challenge = Optional.empty();

    /** @param scopes each as {@code repository:NAME:pull,push} */
    Admission(Endpoints endpoints, String authority, Logins logins, Collection<String> scopes) {
        this.endpoints = endpoints;
        this.authority = authority;
        this.logins = logins;
        this.scopes = List.copyOf(scopes);
    }

    RegistryReply send(RegistryRequest request) throws IOException {
        Optional<Authorization> used = authorization();
        RegistryReply reply = send(request, used);
        return reply.status() == UNAUTHORIZED ? again(request, renewed(used, reply)) : reply;
    }

    /** Whoever has got a token and is still refused has no right to it. */
    private RegistryReply again(RegistryRequest request, Authorization renewed) throws IOException {
        RegistryReply reply = send(request, Optional.of(renewed));
        if (reply.status() == UNAUTHORIZED && logins.used().isPresent() && isToken()) {
            throw reply.failure().forKnown();
        }
        return reply;
    }

    private synchronized boolean isToken() {
        return challenge.filter(Challenge.Bearer.class::isInstance).isPresent();
    }

    private RegistryReply send(RegistryRequest request, Optional<Authorization> used) throws IOException {
        return endpoints.send(
                authority,
                used.map(secret -> request.withLogin(secret.header())).orElse(request));
    }

    private synchronized Optional<Authorization> authorization() {
        return authorization;
    }

    /** Another thread may have been faster. */
    private synchronized Authorization renewed(Optional<Authorization> used, RegistryReply refusal) throws IOException {
        List<String> headers = refusal.headers("WWW-Authenticate");
        RegistryFailure failure = refusal.failure();
        if (authorization.equals(used)) {
            challenge = Challenge.of(headers).or(() -> challenge);
            authorization = Optional.of(answer(challenge.orElseThrow(() -> failure), failure));
        }
        return authorization.orElseThrow(() -> failure);
    }

    private Authorization answer(Challenge asked, RegistryFailure failure) throws IOException {
        if (asked instanceof Challenge.Bearer bearer) {
            return new Tokens(endpoints).get(bearer, scopes, logins.find());
        }
        RegistryLogin login = logins.find().orElseThrow(() -> failure);
        Authorization pair = Authorization.basic(login.user(), login.password());
        if (authorization.equals(Optional.of(pair))) {
            throw failure;
        }
        return pair;
    }
}
