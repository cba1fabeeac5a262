package dev.personalbrain.manifest;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads and writes {@code native-modules.json}. The same manifest always gives the same bytes. Fields that this version does not
 * know are ignored, as long as the format version is one that it knows.
 */
public final class ManifestJson {
    /** Many times the largest manifest that makes sense; keeps a wrong file from filling the memory. */
    private static final long MAX_BYTES = 8L << 20;

    private ManifestJson() {}

    /** UTF-8, two spaces of indentation, {@code \n} line ends and one at the end. */
    public static byte[] write(Manifest manifest) {
        return ManifestWriter.write(manifest);
    }

    /** @throws dev.personalbrain.error.UserException naming the field, as {@code modules[2].sha256}, what it holds and what was expected */
    public static Manifest read(byte[] json, String name) {
        return ManifestReader.read(JsonTree.parse(json, name));
    }

    /** @throws dev.personalbrain.error.UserException also where the file is missing or cannot be read */
    public static Manifest read(Path file) {
        return read(bytes(file), file.toString());
    }

    /** The file's bytes, as they are hashed into the marker. */
    public static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw unreadable(file + ": larger than " + MAX_BYTES + " bytes, so it is no manifest", null);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw unreadable(
                    file + ": no such file; it comes with the release: put it there, or name it with --manifest FILE",
                    e);
        } catch (IOException e) {
            throw unreadable(file + ": cannot be read: " + e, e);
        }
    }

    private static UserException unreadable(String message, IOException cause) {
        return new UserException(ExitCode.MANIFEST, message, cause);
    }
}
