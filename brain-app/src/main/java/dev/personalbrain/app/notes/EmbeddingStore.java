package dev.personalbrain.app.notes;

import dev.personalbrain.app.embedding.Vector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The notes' embeddings, on a connection that its caller has. */
record EmbeddingStore(Connection connection) {
    /** Looks at every embedding of that embedder: exact, in constant memory. */
    Nearest nearest(Vector question, String embedder, int limit) throws SQLException {
        Nearest nearest = new Nearest(limit);
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, embedding FROM note WHERE embedder = ?")) {
            select.setString(1, embedder);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                nearest.offer(row.getLong(1), question.cosine(Vector.ofBytes(row.getBytes(2))));
            }
        }
        return nearest;
    }

    /** Some notes whose embedding is of another embedder. */
    List<Stale> stale(String embedder, int limit) throws SQLException {
        List<Stale> stale = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, text FROM note WHERE embedder <> ? LIMIT ?")) {
            select.setString(1, embedder);
            select.setInt(2, limit);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                stale.add(new Stale(row.getLong(1), row.getString(2)));
            }
        }
        return stale;
    }

    void replace(long id, String embedder, Vector embedding) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE note SET embedder = ?, embedding = ? WHERE id = ?")) {
            update.setString(1, embedder);
            update.setBytes(2, embedding.toBytes());
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    record Stale(long id, String text) {}
}
