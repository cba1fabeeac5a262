package dev.personalbrain.app.notes;

import dev.personalbrain.app.embedding.Vector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of notes, on a connection that its caller has. Each call is one step of the caller's transaction. */
record NoteStore(Connection connection) {
    private static final String NOTES = "SELECT id, text, created,"
            + " (SELECT group_concat(tag, char(10)) FROM (SELECT tag FROM note_tag WHERE note = id ORDER BY tag)) FROM note ";

    Note add(Draft draft, Instant created, String embedder, Vector embedding) throws SQLException {
        long id = insert(draft, created, embedder, embedding);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO note_tag (note, tag) VALUES (?, ?)")) {
            for (String tag : draft.tags()) {
                insert.setLong(1, id);
                insert.setString(2, tag);
                insert.executeUpdate();
            }
        }
        return new Note(id, draft.text(), draft.tags(), created);
    }

    Optional<Note> find(long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NOTES + "WHERE id = ?")) {
            select.setLong(1, id);
            return notes(select).stream().findFirst();
        }
    }

    List<Note> list(NoteFilter filter) throws SQLException {
        String tagged = filter.tag().isPresent() ? "AND id IN (SELECT note FROM note_tag WHERE tag = ?) " : "";
        try (PreparedStatement select =
                connection.prepareStatement(NOTES + "WHERE id > ? " + tagged + "ORDER BY id LIMIT ?")) {
            int next = 1;
            select.setLong(next++, filter.after());
            if (filter.tag().isPresent()) {
                select.setString(next++, filter.tag().get());
            }
            select.setInt(next, filter.limit());
            return notes(select);
        }
    }

    boolean delete(long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM note WHERE id = ?")) {
            delete.setLong(1, id);
            return delete.executeUpdate() == 1;
        }
    }

    private long insert(Draft draft, Instant created, String embedder, Vector embedding) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO note (text, created, embedder, embedding) VALUES (?, ?, ?, ?) RETURNING id")) {
            insert.setString(1, draft.text());
            insert.setLong(2, created.toEpochMilli());
            insert.setString(3, embedder);
            insert.setBytes(4, embedding.toBytes());
            return insert.executeQuery().getLong(1);
        }
    }

    private static List<Note> notes(PreparedStatement select) throws SQLException {
        List<Note> notes = new ArrayList<>();
        ResultSet row = select.executeQuery();
        while (row.next()) {
            String tags = row.getString(4);
            notes.add(new Note(
                    row.getLong(1),
                    row.getString(2),
                    tags == null ? List.of() : List.of(tags.split("\n")),
                    Instant.ofEpochMilli(row.getLong(3))));
        }
        return notes;
    }
}
