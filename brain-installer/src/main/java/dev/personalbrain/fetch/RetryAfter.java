package dev.personalbrain.fetch;

import java.net.HttpURLConnection;
import java.util.OptionalLong;

/** How long a server wants to be left alone: HTTP's {@code Retry-After}. */
public final class RetryAfter {
    private RetryAfter() {}

    /** Seconds, or a date, which is measured by the server's own clock; empty where there is none. */
    public static OptionalLong millis(HttpURLConnection connection) {
        String text = connection.getHeaderField("Retry-After");
        if (text == null) {
            return OptionalLong.empty();
        }
        if (text.matches("[0-9]{1,9}")) {
            return OptionalLong.of(Long.parseLong(text) * 1000);
        }
        long wait = connection.getHeaderFieldDate("Retry-After", 0) - connection.getDate();
        return wait > 0 && connection.getDate() > 0 ? OptionalLong.of(wait) : OptionalLong.empty();
    }
}
