package dev.personalbrain.app.messages;

import dev.personalbrain.app.error.InvalidInputException;
import dev.personalbrain.app.storage.Database;
import javax.crypto.SecretKey;

/**
 * Seals messages, and opens those that were sealed with the same data folder, before a restart too.
 *
 * <p>Each start of the application seals in a session of its own, made with the first message; its key is stored before that message
 * is handed out.
 */
public final class Messages implements AutoCloseable {
    private final SessionStore sessions;
    private MegolmSession current;

    public Messages(Database database, SecretKey key) {
        this.sessions = new SessionStore(database, key);
    }

    public SealedMessage seal(String message) {
        MegolmSession session = current();
        return new SealedMessage(session.id(), session.seal(message));
    }

    /** @throws InvalidInputException if it was not sealed here, or changed since */
    public String open(SealedMessage message) {
        return Megolm.open(sessions.key(message.session()), message.sealed())
                .orElseThrow(() ->
                        new InvalidInputException("sealed: this is no message of that session, or it was changed"));
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.close();
        }
    }

    private synchronized MegolmSession current() {
        if (current == null) {
            MegolmSession started = Megolm.start();
            sessions.add(started);
            current = started;
        }
        return current;
    }
}
