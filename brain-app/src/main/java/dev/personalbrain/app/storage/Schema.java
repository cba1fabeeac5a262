package dev.personalbrain.app.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables, as the steps that lead to them. {@code user_version} counts the steps that a database has taken; a step never changes. */
final class Schema {
    private static final List<String> STEPS = List.of("""
            CREATE TABLE note (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                text TEXT NOT NULL,
                created INTEGER NOT NULL,
                embedder TEXT NOT NULL,
                embedding BLOB NOT NULL);
            CREATE TABLE note_tag (
                note INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
                tag TEXT NOT NULL,
                PRIMARY KEY (note, tag)) WITHOUT ROWID;
            CREATE INDEX note_tag_by_tag ON note_tag (tag, note);
            CREATE TABLE message_session (
                id TEXT PRIMARY KEY,
                created INTEGER NOT NULL,
                sealed_key BLOB NOT NULL) WITHOUT ROWID;
            """);

    private Schema() {}

    /** Inside one transaction: a database is never left between two versions. Returns the version that it has now. */
    static int migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int step = version(statement); step < STEPS.size(); step++) {
                statement.executeUpdate(STEPS.get(step));
            }
            statement.executeUpdate("PRAGMA user_version = " + STEPS.size());
            return STEPS.size();
        }
    }

    private static int version(Statement statement) throws SQLException {
        int version = statement.executeQuery("PRAGMA user_version").getInt(1);
        if (version > STEPS.size()) {
            throw new SQLException("it has version %d, newer than %d, which this release knows: use a newer release"
                    .formatted(version, STEPS.size()));
        }
        return version;
    }
}
