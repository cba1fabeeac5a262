package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Fetcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes the new folders of modules beside those in place. All of them are complete and on the disk before the first marker is
 * written, so that none is brought into place without the others.
 */
final class StagedTrees {
    private static final Comparator<PlannedIn> LARGEST_FIRST = Comparator.comparingLong(
                    (PlannedIn each) -> each.planned().downloadBytes())
            .reversed();

    private final List<FolderPlan> folders;
    private final DiskSpace space;

    StagedTrees(List<FolderPlan> folders, DiskSpace space) {
        this.folders = folders;
        this.space = space;
    }

    void make(Fetcher fetcher, InstallListener listener, Marker marker) throws IOException {
        for (FolderPlan folder : folders) {
            deleteLeftovers(folder);
        }
        space.check();
        try {
            stage(fetcher, listener, marker);
        } catch (IOException | UserException e) {
            if (isForTheTarget(e)) {
                failForLackOfRoom(e);
            }
            throw e;
        }
    }

    /** Half of a tree is worth nothing; downloads are. */
    private static void deleteLeftovers(FolderPlan folder) throws IOException {
        Switch.discard(folder.target().tree());
        FileTree.delete(folder.target().discarded());
        Downloads.deleteUnwanted(folder);
    }

    private void stage(Fetcher fetcher, InstallListener listener, Marker marker) throws IOException {
        for (FolderPlan folder : folders) {
            createFolders(folder.target());
        }
        stageModules(fetcher, listener);
        for (FolderPlan folder : folders) {
            Durable.tree(folder.target().tree());
        }
        for (FolderPlan folder : folders) {
            marker.writeTo(folder.target().tree());
        }
    }

    private static void createFolders(TargetFolder target) throws IOException {
        Durable.createFolder(target.downloads());
        Durable.createFolder(target.tree());
        for (String folder : target.folders()) {
            Durable.createFolder(target.tree().resolve(folder));
        }
    }

    private static boolean isForTheTarget(Exception e) {
        return !(e instanceof UserException failure) || failure.exitCode() == ExitCode.TARGET;
    }

    /** A module, and where it goes. */
    private record PlannedIn(TargetFolder target, Planned planned) {
        void stage(Fetcher fetcher, InstallListener listener) throws IOException {
            if (!new KeptModule(target, planned).copy()) {
                stage(new Downloader(target, fetcher, listener));
            }
            new StagedLinks(target, planned).create();
            listener.installed(planned);
        }

        private void stage(Downloader downloader) throws IOException {
            if (planned instanceof PlannedPackage npm) {
                new PackageStaging(target, downloader, npm).run();
            } else {
                new ModuleStaging(target, downloader, (PlannedModule) planned).run();
            }
        }
    }

    private void stageModules(Fetcher fetcher, InstallListener listener) throws IOException {
        List<PlannedIn> modules = new ArrayList<>();
        folders.forEach(folder ->
                folder.modules().forEach(planned -> modules.add(new PlannedIn(folder.target(), planned))));
        Workers.run(modules.stream()
                .sorted(LARGEST_FIRST)
                .<Workers.Task>map(each -> () -> each.stage(fetcher, listener))
                .toList());
    }

    /** Where that is why, it gives the room back: what is full should not be kept full by us. */
    private void failForLackOfRoom(Exception cause) throws IOException {
        folders.forEach(folder -> TargetAccess.check(folder.target()));
        Optional<UserException> failure = space.shortage(cause);
        if (failure.isPresent()) {
            for (FolderPlan folder : folders) {
                FileTree.delete(folder.target().staging());
            }
            throw failure.get();
        }
    }
}
