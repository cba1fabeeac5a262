package dev.personalbrain.app.messages;

import dev.personalbrain.app.error.InvalidInputException;
import dev.personalbrain.app.storage.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import javax.crypto.SecretKey;

/** The keys of all sessions so far, encrypted. */
final class SessionStore {
    private final Database database;
    private final SessionCipher cipher;

    SessionStore(Database database, SecretKey key) {
        this.database = database;
        this.cipher = new SessionCipher(key);
    }

    void add(MegolmSession session) {
        byte[] sealedKey = cipher.encrypt(session.id(), session.key());
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO message_session (id, created, sealed_key) VALUES (?, ?, ?)")) {
                insert.setString(1, session.id());
                insert.setLong(2, System.currentTimeMillis());
                insert.setBytes(3, sealedKey);
                return insert.executeUpdate();
            }
        });
    }

    /** @throws InvalidInputException if there is no such session, or this application's key does not open it */
    String key(String id) {
        byte[] sealedKey = find(id).orElseThrow(
                        () -> new InvalidInputException("session: no message was sealed in this session here"));
        return cipher.decrypt(id, sealedKey)
                .orElseThrow(
                        () -> new InvalidInputException("session: it was kept with another BRAIN_SECRET or key file"));
    }

    private Optional<byte[]> find(String id) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT sealed_key FROM message_session WHERE id = ?")) {
                select.setString(1, id);
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        });
    }
}
