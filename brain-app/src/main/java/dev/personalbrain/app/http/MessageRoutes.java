package dev.personalbrain.app.http;

import dev.personalbrain.app.error.InvalidInputException;
import dev.personalbrain.app.messages.Messages;
import dev.personalbrain.app.messages.SealedMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Messages: seal, open. */
record MessageRoutes(Messages messages) implements Routes {
    private static final int MAX_MESSAGE = 100_000;

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/seal", this::seal), Route.post("/open", this::open));
    }

    private Response seal(Request request) throws IOException {
        String message = request.json().only("message").text("message");
        if (message.isEmpty() || message.length() > MAX_MESSAGE) {
            throw new InvalidInputException(
                    "message: 1 to %d characters were expected, not %d".formatted(MAX_MESSAGE, message.length()));
        }
        SealedMessage sealed = messages.seal(message);
        return Response.of(200, Map.of("session", sealed.session(), "sealed", sealed.sealed()));
    }

    private Response open(Request request) throws IOException {
        JsonBody body = request.json().only("session", "sealed");
        String message = messages.open(new SealedMessage(body.text("session"), body.text("sealed")));
        return Response.of(200, Map.of("message", message));
    }
}
