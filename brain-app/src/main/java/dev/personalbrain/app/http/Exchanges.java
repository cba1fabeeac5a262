package dev.personalbrain.app.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.personalbrain.app.error.InvalidInputException;
import dev.personalbrain.app.error.Reason;
import dev.personalbrain.app.error.StartupException;
import dev.personalbrain.app.error.UnavailableException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every request, failures too: what the caller can correct is told to him, what he cannot is logged in one line as well. */
final class Exchanges implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

    private final Router router;
    private final Gate gate;

    Exchanges(Router router, Gate gate) {
        this.router = router;
        this.gate = gate;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!gate.enter()) {
                Response.error(503, "the application is stopping")
                        .with("Connection", "close")
                        .send(exchange);
                return;
            }
            try {
                answer(exchange).send(exchange);
            } finally {
                gate.leave();
            }
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        try {
            return router.answer(exchange);
        } catch (HttpException e) {
            return Response.error(e.status(), e.getMessage());
        } catch (InvalidInputException e) {
            return Response.error(400, e.getMessage());
        } catch (UnavailableException | StartupException e) {
            LOG.error(
                    "{} {}: {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    e.getMessage());
            return Response.error(503, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "{} {}: {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Reason.of(e),
                    e);
            return Response.error(500, "something went wrong here: " + Reason.of(e));
        }
    }
}
