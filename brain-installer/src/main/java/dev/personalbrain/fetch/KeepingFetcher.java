package dev.personalbrain.fetch;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps a copy of each file that another fetcher gets, under its repository path: the folder is a source for the next time. Does not
 * look there itself. Several processes may keep the same file at once.
 */
public record KeepingFetcher(Fetcher fetcher, Path folder) implements Fetcher {
    @Override
    public void fetch(FetchRequest request, Path target, FetchListener listener) {
        fetcher.fetch(request, target, listener);
        try {
            keep(target, folder.resolve(request.path()));
        } catch (IOException e) {
            throw new UserException(
                    ExitCode.TARGET,
                    folder + ": " + request.name() + " cannot be kept there: " + e.getMessage() + " ("
                            + e.getClass().getSimpleName() + "); name another folder, or leave --keep out",
                    e);
        }
    }

    private static void keep(Path fetched, Path kept) throws IOException {
        if (Files.isRegularFile(kept) && Files.mismatch(fetched, kept) < 0) {
            return;
        }
        Files.createDirectories(kept.getParent());
        Path copy = Files.createTempFile(kept.getParent(), kept.getFileName().toString(), ".part");
        try {
            Files.copy(fetched, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
