package dev.personalbrain.app.messages;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SessionCipherTest {
    private final SessionCipher cipher = cipher(1);

    @Test
    void decryptsWhatItEncrypted() {
        assertThat(cipher.decrypt("id", cipher.encrypt("id", "key"))).hasValue("key");
    }

    @Test
    void neverEncryptsTheSameWayTwice() {
        assertThat(cipher.encrypt("id", "key")).isNotEqualTo(cipher.encrypt("id", "key"));
    }

    @Test
    void refusesWhatWasMadeWithAnotherKeyOrForAnotherSession() {
        byte[] stored = cipher.encrypt("id", "key");

        assertThat(cipher(2).decrypt("id", stored)).isEmpty();
        assertThat(cipher.decrypt("other", stored)).isEmpty();
    }

    @Test
    void refusesWhatWasChanged() {
        byte[] stored = cipher.encrypt("id", "key");
        for (int i = 0; i < stored.length; i++) {
            stored[i] ^= 1;
            assertThat(cipher.decrypt("id", stored)).isEmpty();
            stored[i] ^= 1;
        }
    }

    private static SessionCipher cipher(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return new SessionCipher(new SecretKeySpec(key, "AES"));
    }
}
