package dev.personalbrain.fetch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The value of an {@code Authorization} or {@code Proxy-Authorization} header. A secret: {@link #toString()} does not show it.
 *
 * @param header as it is sent, for example {@code "Basic dXNlcjpwYXNzd29yZA=="}
 */
public record Authorization(String header) {
    public static Authorization basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Authorization("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static Authorization bearer(String token) {
        return new Authorization("Bearer " + token);
    }

    /** From a URL's {@code user:password}, percent-encoded; null and the empty text give nothing. */
    static Optional<Authorization> ofUserInfo(String raw) {
        if (raw == null || raw.isEmpty()) {
            return Optional.empty();
        }
        int colon = raw.indexOf(':');
        String user = colon < 0 ? raw : raw.substring(0, colon);
        return Optional.of(basic(decoded(user), colon < 0 ? "" : decoded(raw.substring(colon + 1))));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Authorization[***]";
    }
}
