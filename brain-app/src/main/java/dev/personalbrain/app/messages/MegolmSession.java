package dev.personalbrain.app.messages;

import de.connect2x.trixnity.vodozemac.megolm.GroupSession;
import de.connect2x.trixnity.vodozemac.megolm.MegolmMessage;

/** A session that seals: a ratchet that turns with each message and never back. Safe for many threads. */
public final class MegolmSession implements AutoCloseable {
    private final GroupSession session;
    private final String key;

    MegolmSession(GroupSession session, String key) {
        this.session = session;
        this.key = key;
    }

    public String id() {
        return session.getSessionId();
    }

    /** Opens every message of this session: a secret. */
    public String key() {
        return key;
    }

    public synchronized String seal(String message) {
        try (MegolmMessage.Text sealed = session.encrypt(message)) {
            return sealed.getBase64();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
