package dev.personalbrain.app.messages;

import dev.personalbrain.app.error.ExitCode;
import dev.personalbrain.app.error.Reason;
import dev.personalbrain.app.error.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The 256-bit key that guards what is stored: from the environment, or from a file that is made at first start. */
public final class StorageKey {
    private static final int BYTES = 32;

    private StorageKey() {}

    /** @param base64 as {@code openssl rand -base64 32} prints it */
    public static SecretKey ofSecret(String base64) {
        return decode("BRAIN_SECRET", base64, ExitCode.SETTINGS);
    }

    /** Reads the file; where there is none, makes it with a new key, readable by its owner alone. */
    public static SecretKey ofFile(Path file) {
        try {
            return decode(file.toString(), readOrMake(file), ExitCode.DATA_FOLDER);
        } catch (IOException e) {
            throw new StartupException(
                    ExitCode.DATA_FOLDER, file + ": the key cannot be read or made: " + Reason.of(e), e);
        }
    }

    private static String readOrMake(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException firstStart) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            String base64 = Base64.getEncoder().encodeToString(key);
            OwnerOnlyFile.write(file, base64 + "\n");
            return base64;
        }
    }

    private static SecretKey decode(String source, String base64, ExitCode exitCode) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the secret
        }
        throw new StartupException(
                exitCode, source + ": 32 bytes in base64 were expected; make them with 'openssl rand -base64 32'");
    }
}
