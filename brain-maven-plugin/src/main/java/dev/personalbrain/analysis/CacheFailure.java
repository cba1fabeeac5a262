package dev.personalbrain.analysis;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says that a build's cache cannot be written, and how much room is left for it. */
public final class CacheFailure {
    private CacheFailure() {}

    /** @param folder of the cache; need not exist */
    public static UserException of(Path folder, IOException cause) {
        return new UserException(
                ExitCode.CONFIGURATION,
                "the cache " + folder + " cannot be written: " + cause.getMessage() + " ("
                        + cause.getClass().getSimpleName() + room(folder)
                        + "): see who may write there, free some room, or name another folder with -Dbrain.cache=DIR",
                cause);
    }

    private static String room(Path folder) {
        try {
            return "; " + Megabytes.of(Files.getFileStore(existing(folder)).getUsableSpace()) + " are free";
        } catch (IOException e) {
            // Then the message says less.
            return "";
        }
    }

    private static Path existing(Path folder) {
        Path path = folder.toAbsolutePath();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }
}
