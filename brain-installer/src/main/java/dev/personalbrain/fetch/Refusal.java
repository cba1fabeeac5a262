package dev.personalbrain.fetch;

import java.net.HttpURLConnection;

/** What an HTTP status other than success means for us. */
final class Refusal {
    private Refusal() {}

    static SourceException of(HttpURLConnection connection, int status) {
        String reason = status < 0 ? "the answer is not HTTP" : "HTTP " + status;
        return new SourceException(kind(status), reason, RetryAfter.millis(connection), null);
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
}
