package dev.personalbrain.image;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file or folder that the user has named to be written. What is written first, and moved there, has names that nobody knows.
 *
 * @param parameter as the user knows it, in angle brackets
 */
public record OutputPlace(String parameter, Path target) {
    /** What writes it. */
    @FunctionalInterface
    public interface Writer {
        void write() throws IOException;
    }

    /** @throws UserException TARGET where the place does not take it */
    public void write(Writer writer) throws IOException {
        try {
            writer.write();
        } catch (FileSystemException e) {
            throw unwritable(e);
        }
    }

    /** In the words of the parameter. */
    public UserException unwritable(FileSystemException cause) {
        return new UserException(
                ExitCode.TARGET,
                parameter + " '" + target + "' cannot be written (" + reason(cause)
                        + "): see who may write to its folder, or name another place",
                cause);
    }

    private static String reason(FileSystemException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "its folder takes no files";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is a file where its folder would be";
        }
        return cause.getReason() == null ? cause.getClass().getSimpleName() : cause.getReason();
    }
}
