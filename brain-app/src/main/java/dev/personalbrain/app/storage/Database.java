package dev.personalbrain.app.storage;

import dev.personalbrain.app.error.ExitCode;
import dev.personalbrain.app.error.Reason;
import dev.personalbrain.app.error.StartupException;
import dev.personalbrain.app.error.UnavailableException;
import dev.personalbrain.app.natives.NativeLibrary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteJDBCLoader;

/**
 * One SQLite database with a write-ahead log, one connection that writes and one that reads: readers wait for each other, never for
 * the writer. It opens itself at first use, and again at the next use when that failed.
 */
public final class Database implements AutoCloseable {
    private static final NativeLibrary SQLITE = new NativeLibrary("sqlite", SQLiteJDBCLoader::initialize);

    private final Path file;
    private final Object reading = new Object();
    private final Object writing = new Object();
    private Connection reader;
    private Connection writer;

    public Database(Path file) {
        this.file = file;
    }

    /** @throws StartupException if the file is damaged, or of a newer version */
    public synchronized void open() {
        if (reader != null) {
            return;
        }
        SQLITE.load();
        try {
            writer = migrated(connect());
            reader = connect();
        } catch (SQLException e) {
            throw new StartupException(ExitCode.DATA_FOLDER, file + ": cannot be opened: " + Reason.of(e), e);
        }
    }

    public <T> T read(Work<T> work) {
        open();
        synchronized (reading) {
            return run(() -> work.on(reader));
        }
    }

    /** All of the work happens, or none of it. */
    public <T> T write(Work<T> work) {
        open();
        synchronized (writing) {
            return run(() -> Transaction.in(writer, work));
        }
    }

    /** Moves the write-ahead log into the database file, so that this file alone is a whole backup. */
    @Override
    public synchronized void close() throws SQLException {
        if (reader == null) {
            return;
        }
        synchronized (reading) {
            reader.close();
        }
        synchronized (writing) {
            try (Connection last = writer;
                    Statement statement = last.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
        reader = null;
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static Connection migrated(Connection connection) throws SQLException {
        try {
            Transaction.in(connection, Schema::migrate);
            return connection;
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }

    private static <T> T run(SqlCall<T> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw new UnavailableException("the database failed: " + Reason.of(e), e);
        }
    }

    /** What is done with a connection, which stays the database's own. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface SqlCall<T> {
        T run() throws SQLException;
    }
}
