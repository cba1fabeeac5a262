package dev.personalbrain.app.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the route for a request, or says why there is none. */
final class Router {
    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    Response answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        List<Route> candidates =
                routes.stream().filter(route -> route.hasPath(path)).toList();
        if (candidates.isEmpty()) {
            return Response.error(404, "there is no " + path);
        }
        for (Route route : candidates) {
            if (route.method().equals(exchange.getRequestMethod())) {
                return route.handler().answer(new Request(exchange, route.argument(path)));
            }
        }
        return wrongMethod(candidates, exchange.getRequestMethod());
    }

    private static Response wrongMethod(List<Route> candidates, String method) {
        String allowed = candidates.stream().map(Route::method).sorted().collect(Collectors.joining(", "));
        return Response.error(405, "%s is not possible here (possible: %s)".formatted(method, allowed))
                .with("Allow", allowed);
    }
}
