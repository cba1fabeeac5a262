package dev.personalbrain.image.jib;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a registry wants to be told who asks: the {@code WWW-Authenticate} of its HTTP 401. */
sealed interface Challenge {
    Pattern PARAMETER = Pattern.compile("([A-Za-z_]+)=(?:\"([^\"]*)\"|([^\\s,\"]+))");

    /** User and password with each request. */
    record Basic() implements Challenge {}

    /**
     * A token, to be had from another server.
     *
     * @param realm that server's URL
     */
    record Bearer(String realm, Optional<String> service) implements Challenge {}

    /** The token, where there is a choice; empty where there is nothing that we could do. */
    static Optional<Challenge> of(List<String> headers) {
        return headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("bearer "))
                .flatMap(header -> bearer(parameters(header)).stream())
                .findFirst()
                .or(() -> headers.stream()
                        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("basic"))
                        .findFirst()
                        .map(header -> new Basic()));
    }

    private static Optional<Challenge> bearer(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("realm"))
                .map(realm -> new Bearer(realm, Optional.ofNullable(parameters.get("service"))));
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }
}
