package dev.personalbrain.app.http;

import dev.personalbrain.app.health.Health;
import dev.personalbrain.app.health.LibraryStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Health: 200 when every native library works, else 503; what each one says in both cases. */
record HealthRoutes(Health health) implements Routes {
    @Override
    public List<Route> routes() {
        return List.of(Route.get("/health", request -> answer(health.check())));
    }

    private static Response answer(List<LibraryStatus> statuses) {
        boolean ok = statuses.stream().allMatch(LibraryStatus.Working.class::isInstance);
        Map<String, Object> libraries = new LinkedHashMap<>();
        statuses.forEach(status -> libraries.put(status.library(), json(status)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", ok ? "ok" : "failed");
        body.put("libraries", libraries);
        return Response.of(ok ? 200 : 503, body);
    }

    private static Map<String, Object> json(LibraryStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (status instanceof LibraryStatus.Working working) {
            json.put("status", "ok");
            json.put("version", working.version());
        } else if (status instanceof LibraryStatus.Failed failed) {
            json.put("status", "failed");
            json.put("reason", failed.reason());
        }
        json.put("millis", status.millis());
        return json;
    }
}
