package dev.personalbrain.fetch;

import java.net.HttpURLConnection;
import java.util.OptionalLong;

/** What an HTTP status other than success means for us. */
final class Refusal {
    private Refusal() {}

    static SourceException of(HttpURLConnection connection, int status) {
        String reason = status < 0 ? "the answer is not HTTP" : "HTTP " + status;
        return new SourceException(kind(status), reason, retryAfter(connection), null);
    }

    private static FailureKind kind(int status) {
        return switch (status) {
            case 404, 410 -> FailureKind.MISSING;
            case 401, 403 -> FailureKind.DENIED;
            case 407 -> FailureKind.PROXY;
            case 408, 425, 429 -> FailureKind.BUSY;
            case -1, 416 -> FailureKind.BROKEN;
            default -> status >= 500 && status < 600 ? FailureKind.BUSY : FailureKind.UNEXPECTED;
        };
    }

    /** Seconds, or a date, which is measured by the server's own clock. */
    private static OptionalLong retryAfter(HttpURLConnection connection) {
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
