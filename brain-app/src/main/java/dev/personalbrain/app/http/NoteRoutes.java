package dev.personalbrain.app.http;

import dev.personalbrain.app.error.InvalidInputException;
import dev.personalbrain.app.notes.Draft;
import dev.personalbrain.app.notes.Hit;
import dev.personalbrain.app.notes.Note;
import dev.personalbrain.app.notes.NoteFilter;
import dev.personalbrain.app.notes.Notes;
import dev.personalbrain.app.notes.Tag;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return Response.of(
                200,
                Map.of(
                        "notes",
                        notes.list(filter).stream().map(NoteRoutes::json).toList()));
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
        List<Hit> hits = notes.search(question, (int) query.number("limit", 10, 1, 100));
        return Response.of(
                200, Map.of("notes", hits.stream().map(NoteRoutes::json).toList()));
    }

    private static Response unknown(Request request) {
        return Response.error(404, "there is no note " + request.argument());
    }

    private static Map<String, Object> json(Hit hit) {
        Map<String, Object> json = json(hit.note());
        json.put("score", Math.round(hit.score() * 1e6) / 1e6);
        return json;
    }

    private static Map<String, Object> json(Note note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", note.id());
        json.put("text", note.text());
        json.put("tags", note.tags());
        json.put("created", note.created().toString());
        return json;
    }
}
