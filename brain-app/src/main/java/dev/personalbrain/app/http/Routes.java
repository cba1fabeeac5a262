package dev.personalbrain.app.http;

import dev.personalbrain.app.health.Health;
import dev.personalbrain.app.messages.Messages;
import dev.personalbrain.app.notes.Notes;
import java.util.List;

/** The routes of one part of the application. */
public sealed interface Routes permits NoteRoutes, MessageRoutes, HealthRoutes {
    List<Route> routes();

    static List<Routes> all(Notes notes, Messages messages, Health health) {
        return List.of(new NoteRoutes(notes), new MessageRoutes(messages), new HealthRoutes(health));
    }
}
