package dev.personalbrain.analysis;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says that a folder of the cache cannot be written, and how much room there is left for it. */
public final class CacheFailure {
    private CacheFailure() {}

    /** @param folder need not exist */
    public static UserException of(Path folder, IOException cause) {
        return new UserException(
                ExitCode.TARGET,
                "cache " + folder + ": cannot be written: " + cause.getMessage() + " (" + free(folder)
                        + "): free some room, or name another folder with -Dbrain.cache=DIR",
                cause);
    }

    private static String free(Path folder) {
        try {
            return Megabytes.of(Files.getFileStore(folder).getUsableSpace()) + " free";
        } catch (IOException e) {
            return "no such folder";
        }
    }
}
