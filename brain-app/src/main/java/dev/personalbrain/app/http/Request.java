package dev.personalbrain.app.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * What a handler sees of a request.
 *
 * @param argument the variable part of the path; empty where the route has none
 */
record Request(HttpExchange exchange, String argument) {
    static final int MAX_BODY = 1 << 20;
    private static final int MAX_SKIPPED = 8 << 20;

    Query query() {
        return new Query(exchange.getRequestURI().getRawQuery());
    }

    JsonBody json() throws IOException {
        checkContentType();
        return new JsonBody(Json.readObject(body()));
    }

    /** Demanding JSON also keeps web pages out: a browser asks before it sends that to another site, and is never answered. */
    private void checkContentType() {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new HttpException(
                    415, "Content-Type: application/json was expected, not " + (type == null ? "none" : type));
        }
    }

    private byte[] body() throws IOException {
        InputStream input = exchange.getRequestBody();
        byte[] body = input.readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            skipSome(input);
            throw new HttpException(413, "the body is larger than the %d bytes that are taken".formatted(MAX_BODY));
        }
        return body;
    }

    /** Many callers read no answer before they have sent all; those who send without end are cut off. */
    private static void skipSome(InputStream input) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long skipped = 0;
        for (int n = 0; n >= 0 && skipped < MAX_SKIPPED; n = input.read(buffer)) {
            skipped += n;
        }
    }
}
