package dev.personalbrain.manifest;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A manifest as it lies on disk, not yet parsed: an installation is tied to these very bytes.
 *
 * @param name for messages
 */
public record ManifestFile(String name, byte[] json) {
    /** Many times the largest manifest that makes sense; keeps a wrong file from filling the memory. */
    private static final int MAX_BYTES = 8 << 20;

    public static ManifestFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] json = in.readNBytes(MAX_BYTES + 1);
            if (json.length > MAX_BYTES) {
                throw unreadable(file + ": larger than " + MAX_BYTES + " bytes, so it is no manifest", null);
            }
            return new ManifestFile(file.toString(), json);
        } catch (NoSuchFileException e) {
            throw unreadable(
                    file + ": no such file; it comes with the release: put it there, or name it with --manifest FILE",
                    e);
        } catch (IOException e) {
            throw unreadable(file + ": cannot be read: " + reason(e), e);
        }
    }

    /** Of the bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return Sha256.of(json);
    }

    /** Whether there may be modules of this kind, by a look that costs little: what is written with escapes is taken for anything. */
    public boolean mayHave(String kind) {
        String text = new String(json, StandardCharsets.ISO_8859_1);
        return text.contains("\"" + kind + "\"") || text.contains("\\u");
    }

    /** @throws UserException as {@link ManifestJson#read(byte[], String)}; also where it does not fit into this JVM's memory */
    public Manifest parse() {
        try {
            return ManifestJson.read(json, name);
        } catch (OutOfMemoryError e) {
            throw unreadable(
                    name + ": its " + json.length + " bytes do not fit into this Java's memory of "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MiB: run brain-installer.jar with more, as java -Xmx512m",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "let this user read it" : e.getMessage();
    }

    private static UserException unreadable(String message, Throwable cause) {
        return new UserException(ExitCode.MANIFEST, message, cause);
    }
}
