package probes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;

final class DuckdbProbe implements Probe {
    @Override
    public String run() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = connection.createStatement().executeQuery("select version(), sum(range) from range(10)")) {
            rows.next();
            return "DuckDB " + rows.getString(1) + " says " + rows.getInt(2);
        }
    }
}
