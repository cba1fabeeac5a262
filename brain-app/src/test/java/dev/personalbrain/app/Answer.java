package dev.personalbrain.app;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.jr.ob.JSON;

/** What came back, its JSON read. */
record Answer(int status, HttpHeaders headers, Map<String, Object> json) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers(),
                response.body().isEmpty() ? Map.of() : JSON.std.mapFrom(response.body()));
    }

    Object get(String field) {
        return json.get(field);
    }

    String error() {
        return (String) json.get("error");
    }

    /** The texts of the notes, in their order. */
    List<Object> texts() {
        return notes().stream().map(note -> note.get("text")).toList();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> notes() {
        return (List<Map<String, Object>>) json.get("notes");
    }
}
