package dev.personalbrain.app.messages;

import de.connect2x.trixnity.vodozemac.megolm.GroupSession;
import de.connect2x.trixnity.vodozemac.megolm.InboundGroupSession;
import de.connect2x.trixnity.vodozemac.megolm.MegolmMessage;
import de.connect2x.trixnity.vodozemac.megolm.MegolmSessionConfig;
import de.connect2x.trixnity.vodozemac.megolm.SessionKey;
import dev.personalbrain.app.natives.NativeLibrary;
import java.util.Optional;

/**
 * The few calls of vodozemac that are used here, for Java. Everything that it hands out lives outside the heap and is closed.
 *
 * <p>Sessions are not pickled: the names of those methods hold a hyphen, which Java cannot spell. Their session key, taken before the
 * first message, opens the same messages.
 */
public final class Megolm {
    private static final NativeLibrary LIBRARY = new NativeLibrary(
            "vodozemac", () -> MegolmSessionConfig.Companion.v2().close());

    private Megolm() {}

    /** @throws dev.personalbrain.app.error.UnavailableException if the native library cannot be loaded */
    public static MegolmSession start() {
        LIBRARY.load();
        try (MegolmSessionConfig config = MegolmSessionConfig.Companion.v2()) {
            GroupSession session = GroupSession.Companion.invoke(config);
            try (SessionKey key = session.getSessionKey()) {
                return new MegolmSession(session, key.getBase64());
            }
        }
    }

    /**
     * @param sessionKey of the session that sealed it, as it was before its first message
     * @return nothing if the text was not sealed by that session, or was changed since
     * @throws dev.personalbrain.app.error.UnavailableException if the native library cannot be loaded
     */
    public static Optional<String> open(String sessionKey, String sealed) {
        LIBRARY.load();
        try (MegolmSessionConfig config = MegolmSessionConfig.Companion.v2();
                SessionKey key = SessionKey.Companion.invoke(sessionKey);
                InboundGroupSession session = InboundGroupSession.Companion.invoke(key, config)) {
            return decrypt(session, sealed);
        }
    }

    /** Any exception is a refusal: Kotlin declares none, and vodozemac throws one type for all. */
    private static Optional<String> decrypt(InboundGroupSession session, String sealed) {
        try (MegolmMessage.Text message = MegolmMessage.Text.Companion.invoke(sealed)) {
            return Optional.of(session.decrypt(message).getPlaintext().getValue());
        } catch (Exception refused) {
            return Optional.empty();
        }
    }
}
