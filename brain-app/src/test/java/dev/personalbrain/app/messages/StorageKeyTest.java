package dev.personalbrain.app.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.app.error.ExitCode;
import dev.personalbrain.app.error.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageKeyTest {
    @TempDir
    Path folder;

    @Test
    void makesAKeyFileForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("key");
        byte[] key = StorageKey.ofFile(file).getEncoded();

        assertThat(key).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void readsTheKeyThatItMade() {
        byte[] made = StorageKey.ofFile(folder.resolve("key")).getEncoded();

        assertThat(StorageKey.ofFile(folder.resolve("key")).getEncoded()).isEqualTo(made);
        assertThat(StorageKey.ofFile(folder.resolve("other")).getEncoded()).isNotEqualTo(made);
    }

    @Test
    void refusesAKeyFileThatWasCut() throws Exception {
        Path file = folder.resolve("key");
        Files.writeString(file, "AAEC");

        assertThatThrownBy(() -> StorageKey.ofFile(file))
                .isInstanceOfSatisfying(
                        StartupException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_FOLDER))
                .hasMessageStartingWith(file + ": 32 bytes in base64 were expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hunter2", "AAEC", "not base64 at all!", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AAAA="})
    void refusesASecretWithoutRepeatingIt(String secret) {
        assertThatThrownBy(() -> StorageKey.ofSecret(secret))
                .isInstanceOfSatisfying(
                        StartupException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.SETTINGS))
                .hasMessageStartingWith("BRAIN_SECRET: 32 bytes in base64 were expected")
                .hasMessageNotContaining(secret);
    }
}
