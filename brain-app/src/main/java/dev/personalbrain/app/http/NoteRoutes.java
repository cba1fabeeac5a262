package dev.personalbrain.app.http;

import dev.personalbrain.app.error.InvalidInputException;
import dev.personalbrain.app.notes.Draft;
import dev.personalbrain.app.notes.Hit;
import dev.personalbrain.app.notes.Note;
import dev.personalbrain.app.notes.NoteFilter;
import dev.personalbrain.app.notes.Notes;
import dev.personalbrain.app.notes.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Notes: make, list, read, delete, search. */
record NoteRoutes(Notes notes) implements Routes {
    private static final String ONE = "/notes/([0-9]{1,18})";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/notes", this::add),
                Route.get("/notes", this::list),
                Route.get(ONE, this::find),
                Route.delete(ONE, this::delete),
                Route.get("/search", this::search));
    }

    private Response add(Request request) throws IOException {
        JsonBody body = request.json().only("text", "tags");
        Note note = notes.add(new Draft(body.text("text"), body.texts("tags")));
        return Response.of(201, json(note)).with("Location", "/notes/" + note.id());
    }

    private Response list(Request request) {
        Query query = request.query();
        Optional<String> tag = query.text("tag");
        tag.ifPresent(Tag::check);
        NoteFilter filter = new NoteFilter(
                tag, query.number("after", 0, 0, Long.MAX_VALUE), (int) query.number("limit", 50, 1, 500));
        ObjectNode body = Json.object();
        ArrayNode array = body.putArray("notes");
        notes.list(filter).forEach(note -> array.add(json(note)));
        return Response.of(200, body);
    }

    private Response find(Request request) {
        return notes.find(Long.parseLong(request.argument()))
                .map(note -> Response.of(200, json(note)))
                .orElseGet(() -> unknown(request));
    }

    private Response delete(Request request) {
        return notes.delete(Long.parseLong(request.argument())) ? Response.empty(204) : unknown(request);
    }

    private Response search(Request request) {
        Query query = request.query();
        String question = query.text("q").orElseThrow(() -> new InvalidInputException("q: it is missing"));
        ObjectNode body = Json.object();
        ArrayNode array = body.putArray("notes");
        notes.search(question, (int) query.number("limit", 10, 1, 100)).forEach(hit -> array.add(json(hit)));
        return Response.of(200, body);
    }

    private static Response unknown(Request request) {
        return Response.error(404, "there is no note " + request.argument());
    }

    private static ObjectNode json(Hit hit) {
        return json(hit.note()).put("score", Math.round(hit.score() * 1e6) / 1e6);
    }

    private static ObjectNode json(Note note) {
        ObjectNode json = Json.object().put("id", note.id()).put("text", note.text());
        ArrayNode tags = json.putArray("tags");
        note.tags().forEach(tags::add);
        return json.put("created", note.created().toString());
    }
}
