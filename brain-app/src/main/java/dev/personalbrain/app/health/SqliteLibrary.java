package dev.personalbrain.app.health;

import dev.personalbrain.app.storage.Database;
import java.sql.Statement;

/** Asks the application's own database. */
record SqliteLibrary(Database database) implements Library {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String check() {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery("SELECT max(id) FROM note").close();
                return statement.executeQuery("SELECT sqlite_version()").getString(1);
            }
        });
    }
}
