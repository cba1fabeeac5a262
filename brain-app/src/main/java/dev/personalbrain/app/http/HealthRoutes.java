package dev.personalbrain.app.http;

import dev.personalbrain.app.health.Health;
import dev.personalbrain.app.health.LibraryStatus;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Health: 200 when every native library works, else 503; what each one says in both cases. */
record HealthRoutes(Health health) implements Routes {
    @Override
    public List<Route> routes() {
        return List.of(Route.get("/health", request -> answer(health.check())));
    }

    private static Response answer(List<LibraryStatus> statuses) {
        boolean ok = statuses.stream().allMatch(LibraryStatus.Working.class::isInstance);
        ObjectNode body = Json.object().put("status", ok ? "ok" : "failed");
        ObjectNode libraries = body.putObject("libraries");
        statuses.forEach(status -> libraries.set(status.library(), json(status)));
        return Response.of(ok ? 200 : 503, body);
    }

    private static ObjectNode json(LibraryStatus status) {
        ObjectNode json = Json.object();
        if (status instanceof LibraryStatus.Working working) {
            json.put("status", "ok").put("version", working.version());
        } else if (status instanceof LibraryStatus.Failed failed) {
            json.put("status", "failed").put("reason", failed.reason());
        }
        return json.put("millis", status.millis());
    }
}
