package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Fetcher;
import dev.personalbrain.manifest.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One installation, where something has to be done or a look does not tell. */
final class InstallRun {
    private final InstallRequest request;
    private final InstallListener listener;
    private final Marker marker;
    private final Manifest manifest;
    private final InstallPlan plan;
    private final TargetFolders folders;

    /** @throws UserException MANIFEST or PLATFORM */
    InstallRun(InstallRequest request, InstallListener listener) {
        this.request = request;
        this.listener = listener;
        this.marker = request.marker();
        this.manifest = request.manifest().parse();
        this.plan = InstallPlan.of(manifest, request.platform());
        this.folders = TargetFolders.of(request.root(), manifest);
    }

    InstallOutcome run(Function<Manifest, Fetcher> fetchers) {
        List<TargetFolder> touched = folders.touched();
        touched.forEach(TargetAccess::check);
        try (InstallLocks locks = InstallLocks.acquire(touched, request.lockWait(), listener)) {
            touched.forEach(TargetAccess::check);
            touched.forEach(TargetAccess::checkStaged);
            return runAlone(fetchers);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Once nobody else is at work, who may have done it meanwhile. */
    private InstallOutcome runAlone(Function<Manifest, Fetcher> fetchers) throws IOException {
        boolean upToDate = folders.areComplete(marker);
        List<FolderPlan> missing = recover();
        if (!missing.isEmpty()) {
            install(missing, fetchers);
        }
        for (TargetFolder target : folders.leftOver()) {
            new Switch(target, marker).remove();
        }
        if (!missing.isEmpty()) {
            return InstallOutcome.INSTALLED;
        }
        return upToDate ? InstallOutcome.UP_TO_DATE : InstallOutcome.REPAIRED;
    }

    /** What cannot be had without fetching. */
    private List<FolderPlan> recover() throws IOException {
        List<FolderPlan> missing = new ArrayList<>();
        for (TargetFolder target : folders.wanted()) {
            if (!new Switch(target, marker).recover()) {
                missing.add(plan.in(target));
            }
        }
        return missing;
    }

    private void install(List<FolderPlan> missing, Function<Manifest, Fetcher> fetchers) throws IOException {
        InstallPlan part = plan.only(missing);
        List<FolderPlan> absent = missing.stream().map(FolderPlan::absent).toList();
        listener.planned(part, plan.only(absent));
        new StagedTrees(missing, new DiskSpace(request.root(), part, absent))
                .make(fetchers.apply(manifest), listener, marker);
        for (FolderPlan folder : missing) {
            new Switch(folder.target(), marker).apply();
        }
    }

    private UserException failed(IOException e) {
        folders.touched().forEach(TargetAccess::check);
        String wayOut = new Room(request.root())
                .shortage()
                .map(reason -> ": " + Room.WAY_OUT)
                .orElse("");
        return new UserException(
                ExitCode.TARGET,
                request.root() + ": cannot install here: " + e.getMessage() + " ("
                        + e.getClass().getSimpleName() + ")" + wayOut,
                e);
    }
}
