package dev.personalbrain.packages;

import dev.personalbrain.checksum.Checksum;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchListener;
import dev.personalbrain.fetch.FetchRequest;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.npmrc.NpmSettings;
import dev.personalbrain.lock.npmrc.Remote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Gets tarballs from the registries that npm's configuration names. */
record PackageDownload(NpmSettings settings, FetchListener listener) {
    /**
     * Into the entry, verified.
     *
     * @throws UserException FETCH or VERIFICATION, naming the package, the URL and the way out; TARGET where the cache cannot be written
     */
    void into(CacheEntry entry, LockedPackage locked, Checksum checksum) throws IOException {
        Remote remote = settings.remote(locked);
        Files.createDirectories(entry.folder());
        Path draft = entry.draft();
        try {
            Fetchers.of(settings.fetchSettings().withSources(List.of(remote.source())), WaysOut::of)
                    .fetch(
                            new FetchRequest(locked.id(), remote.path(), FetchRequest.UNKNOWN, checksum),
                            draft,
                            listener);
            entry.keep(draft);
        } catch (UserException e) {
            throw e.exitCode() == ExitCode.VERIFICATION ? altered(locked, e) : e;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** It did arrive, whatever the fetcher calls that. */
    private static UserException altered(LockedPackage locked, UserException cause) {
        return new UserException(
                cause.exitCode(),
                locked.id() + " has other bytes than the lock file pins: " + cause.getMessage(),
                cause);
    }
}
