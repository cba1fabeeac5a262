package dev.personalbrain.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.app.error.StartupException;
import dev.personalbrain.app.error.UnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void aNewDatabaseHasTheNewestVersion() throws Exception {
        try (Database database = new Database(folder.resolve("brain.db"))) {
            assertThat(number(database, "PRAGMA user_version")).isEqualTo(1);
            assertThat(number(database, "SELECT count(*) FROM note")).isZero();
        }
    }

    @Test
    void keepsALogThatReadersPass() throws Exception {
        try (Database database = new Database(folder.resolve("brain.db"))) {
            int notes = database.write(connection -> {
                insert(connection, "a");
                return number(database, "SELECT count(*) FROM note");
            });

            assertThat(notes).isZero();
            assertThat(number(database, "SELECT count(*) FROM note")).isEqualTo(1);
        }
    }

    @Test
    void workThatFailsLeavesNothing() throws Exception {
        try (Database database = new Database(folder.resolve("brain.db"))) {
            assertThatThrownBy(() -> database.write(connection -> {
                        insert(connection, "a");
                        throw new IllegalStateException("half-way");
                    }))
                    .hasMessage("half-way");
            assertThatThrownBy(() -> database.write(connection -> {
                        insert(connection, "a");
                        return connection.createStatement().executeUpdate("INSERT INTO nowhere VALUES (1)");
                    }))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageStartingWith("the database failed: [SQLITE_ERROR]");

            assertThat(number(database, "SELECT count(*) FROM note")).isZero();
            database.write(connection -> insert(connection, "b"));
            assertThat(number(database, "SELECT count(*) FROM note")).isEqualTo(1);
        }
    }

    @Test
    void refusesADatabaseOfANewerRelease() throws Exception {
        Path file = folder.resolve("brain.db");
        try (Database database = new Database(file)) {
            database.write(connection -> connection.createStatement().execute("PRAGMA user_version = 7"));
        }
        try (Database database = new Database(file)) {
            assertThatThrownBy(database::open)
                    .isInstanceOf(StartupException.class)
                    .hasMessage(
                            file
                                    + ": cannot be opened: it has version 7, newer than 1, which this release knows: use a newer release");
        }
    }

    @Test
    void opensAgainWhatItClosed() throws Exception {
        Database database = new Database(folder.resolve("brain.db"));
        database.write(connection -> insert(connection, "a"));
        database.close();

        assertThat(folder.resolve("brain.db-wal")).doesNotExist();
        assertThat(number(database, "SELECT count(*) FROM note")).isEqualTo(1);
        database.close();
    }

    private static int insert(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(
                    "INSERT INTO note (text, created, embedder, embedding) VALUES ('" + text + "', 0, '', x'')");
        }
    }

    private static int number(Database database, String query) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeQuery(query).getInt(1);
            }
        });
    }
}
