package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.Authorization;
import dev.personalbrain.fetch.SeenRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Whom a {@link TestRegistry} lets in. Empty where the request may pass. */
@FunctionalInterface
interface TestDoor {
    Optional<TestAnswer> check(SeenRequest request, String base);

    /** Everybody. */
    static TestDoor open() {
        return (request, base) -> Optional.empty();
    }

    static TestDoor basic(String user, String password) {
        return (request, base) -> isUser(request, user, password)
                ? Optional.empty()
                : Optional.of(TestAnswer.error(401, "UNAUTHORIZED", "authentication required")
                        .with("WWW-Authenticate", "Basic realm=\"test\""));
    }

    private static boolean isUser(SeenRequest request, String user, String password) {
        return request.header("Authorization")
                .equals(Optional.of(Authorization.basic(user, password).header()));
    }

    /**
     * Tokens for the scopes that were asked for, from {@code /token}; somebody without a login gets one that lets read.
     *
     * @param uses after so many requests each token has expired
     */
    static TestDoor tokens(String user, String password, int uses) {
        AtomicInteger used = new AtomicInteger();
        return (request, base) -> {
            if (request.path().startsWith("/token")) {
                used.set(0);
                return Optional.of(token(request, user, password));
            }
            boolean isLetIn = scopes(request).contains(needed(request)) && used.incrementAndGet() <= uses;
            String challenge = "Bearer realm=\"" + base + "/token\",service=\"test registry\"";
            return isLetIn
                    ? Optional.empty()
                    : Optional.of(TestAnswer.error(401, "UNAUTHORIZED", "authentication required")
                            .with("WWW-Authenticate", challenge));
        };
    }

    /** {@code scope=repository:a:pull,push&scope=repository:b:pull} */
    private static TestAnswer token(SeenRequest request, String user, String password) {
        boolean isKnown = isUser(request, user, password);
        if (request.header("Authorization").isPresent() && !isKnown) {
            return TestAnswer.error(401, "UNAUTHORIZED", "incorrect username or password");
        }
        String scopes = String.join(" ", TestRegistry.all(request.path(), "scope"));
        String granted = isKnown ? scopes : scopes.replace(",push", "");
        String token = Base64.getUrlEncoder().encodeToString(granted.getBytes(StandardCharsets.UTF_8));
        return TestAnswer.of(("{\"token\":\"" + token + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** Rights as {@code repository right}. */
    private static List<String> scopes(SeenRequest request) {
        String token = request.header("Authorization").orElse("").replaceFirst("^Bearer ", "");
        String text = token.startsWith("Basic")
                ? ""
                : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        return Stream.of(text.split(" "))
                .map(scope -> scope.split(":"))
                .filter(scope -> scope.length == 3)
                .flatMap(scope -> Stream.of(scope[2].split(",")).map(right -> scope[1] + " " + right))
                .toList();
    }

    private static String needed(SeenRequest request) {
        String repository = request.path().replaceFirst("^/v2/(.+)/(manifests|blobs)/.*$", "$1");
        Map<String, String> rights = Map.of("GET", "pull", "HEAD", "pull");
        return repository + " " + rights.getOrDefault(request.method(), "push");
    }
}
