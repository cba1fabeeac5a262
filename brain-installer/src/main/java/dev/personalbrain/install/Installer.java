package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Fetcher;
import dev.personalbrain.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Function;

/**
 * Turns a manifest into {@code native_modules/}: complete, or not at all. Knows nothing of where files come from; whoever makes it
 * hands it the way to a fetcher, which is asked for only where something has to be fetched.
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
        TargetFolder target = new TargetFolder(request.root());
        Marker wanted = request.marker();
        if (wanted.isIn(target.modules()) && !canTidyUp(target)) {
            return InstallOutcome.UP_TO_DATE;
        }
        TargetAccess.check(target);
        try (InstallLock lock = InstallLock.acquire(target, request.lockWait(), listener)) {
            return installAlone(request, target, wanted);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** What is left of a run that was killed behind its switch goes with the next one; never at the price of a start. */
    private static boolean canTidyUp(TargetFolder target) {
        return target.hasLeftovers() && Files.isWritable(target.root());
    }

    /** Once nobody else is at work, who may have done it meanwhile. */
    private InstallOutcome installAlone(InstallRequest request, TargetFolder target, Marker wanted) throws IOException {
        TargetAccess.check(target);
        boolean upToDate = wanted.isIn(target.modules());
        Switch switching = new Switch(target, wanted);
        if (switching.recover()) {
            return upToDate ? InstallOutcome.UP_TO_DATE : InstallOutcome.REPAIRED;
        }
        Manifest manifest = request.manifest().parse();
        InstallPlan plan = InstallPlan.of(manifest, request.platform());
        listener.planned(plan);
        new StagedTree(target, plan).make(fetchers.apply(manifest), listener, wanted);
        switching.apply();
        return InstallOutcome.INSTALLED;
    }

    private static UserException failed(TargetFolder target, IOException e) {
        TargetAccess.check(target);
        return new UserException(
                ExitCode.TARGET,
                target.root() + ": cannot install here: " + e.getMessage() + " ("
                        + e.getClass().getSimpleName() + ")",
                e);
    }
}
