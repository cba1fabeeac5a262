package dev.personalbrain.image.jib;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/** What a registry says about an error: {@code {"errors":[{"code":"DENIED","message":"…"}]}}. Taken from strangers: short, in one line. */
final class ErrorBody {
    private static final int LIMIT = 64 * 1024;
    private static final int LONGEST = 200;

    private ErrorBody() {}

    /** For people: {@code DENIED: requested access to the resource is denied}; empty where it says nothing that we understand. */
    static String read(HttpURLConnection connection) {
        try (InputStream body = connection.getErrorStream()) {
            return body == null ? "" : parse(body.readNBytes(LIMIT));
        } catch (IOException e) {
            return "its explanation broke off";
        }
    }

    static String parse(byte[] body) {
        try {
            return JSON.std.anyFrom(body) instanceof Map<?, ?> json
                            && json.get("errors") instanceof List<?> errors
                            && !errors.isEmpty()
                            && errors.get(0) instanceof Map<?, ?> error
                    ? text(error)
                    : "";
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String text(Map<?, ?> error) {
        String text = Stream.of(error.get("code"), error.get("message"))
                .filter(String.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.joining(": "));
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").trim();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
