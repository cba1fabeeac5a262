package probes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;

final class SqliteProbe implements Probe {
    @Override
    public String run() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                ResultSet rows = connection.createStatement().executeQuery("select sqlite_version(), 6 * 7")) {
            rows.next();
            return "SQLite " + rows.getString(1) + " says " + rows.getInt(2);
        }
    }
}
