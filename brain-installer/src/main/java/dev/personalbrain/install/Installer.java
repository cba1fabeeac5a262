package dev.personalbrain.install;

import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Fetcher;
import dev.personalbrain.manifest.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Turns a manifest into {@code native_modules/} and {@code node_modules/}: complete, or not at all. Knows nothing of where files come
 * from; whoever makes it hands it the way to a fetcher, which is asked for only where something has to be fetched.
 */
public final class Installer {
    private final Function<Manifest, Fetcher> fetchers;
    private final InstallListener listener;

    public Installer(Function<Manifest, Fetcher> fetchers, InstallListener listener) {
        this.fetchers = fetchers;
        this.listener = listener;
    }

    /**
     * Installs what is not installed yet; may be called by several threads and processes at once for one folder.
     *
     * @throws UserException MANIFEST, PLATFORM, FETCH, VERIFICATION or TARGET; what was in place before is still there, untouched
     */
    public InstallOutcome install(InstallRequest request) {
        TargetFolders folders = TargetFolders.atFirstSight(request.root(), request.manifest());
        if (folders.areComplete(request.marker()) && !canTidyUp(request.root(), folders)) {
            return InstallOutcome.UP_TO_DATE;
        }
        return new InstallRun(request, listener).run(fetchers);
    }

    /** What is left of a run that was killed behind its switch goes with the next one; never at the price of a start. */
    private static boolean canTidyUp(Path root, TargetFolders folders) {
        return folders.hasLeftovers() && Files.isWritable(root);
    }
}
