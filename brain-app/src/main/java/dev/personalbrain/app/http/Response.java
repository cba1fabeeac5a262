package dev.personalbrain.app.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/**
 * What a handler answers.
 *
 * @param body null for none
 */
record Response(int status, Map<String, ?> body, Map<String, String> headers) {
    static Response of(int status, Map<String, ?> body) {
        return new Response(status, body, Map.of());
    }

    static Response empty(int status) {
        return new Response(status, null, Map.of());
    }

    static Response error(int status, String reason) {
        return of(status, Map.of("error", reason));
    }

    Response with(String header, String value) {
        return new Response(status, body, Map.of(header, value));
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        if (body == null || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] bytes = Json.write(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
