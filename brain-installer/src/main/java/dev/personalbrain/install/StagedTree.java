package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Fetcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the new folder of modules beside the one in place; complete and on the disk before its marker is written. */
final class StagedTree {
    private static final Comparator<PlannedModule> LARGEST_FIRST = Comparator.comparingLong(
                    (PlannedModule planned) -> planned.module().bytes())
            .reversed();

    private final TargetFolder target;
    private final InstallPlan plan;
    private final DiskSpace space;

    StagedTree(TargetFolder target, InstallPlan plan) {
        this.target = target;
        this.plan = plan;
        this.space = new DiskSpace(target, plan);
    }

    void make(Fetcher fetcher, InstallListener listener, Marker marker) throws IOException {
        deleteLeftovers();
        space.check();
        try {
            stage(fetcher, listener, marker);
        } catch (IOException | UserException e) {
            if (isForTheTarget(e) && space.isExhausted()) {
                throw exhausted(e);
            }
            throw e;
        }
    }

    /** Half of a tree is worth nothing; downloads are. */
    private void deleteLeftovers() throws IOException {
        Switch.discard(target.tree());
        FileTree.delete(target.discarded());
        Downloads.deleteUnwanted(target, plan);
    }

    private void stage(Fetcher fetcher, InstallListener listener, Marker marker) throws IOException {
        Path lib = target.tree().resolve(TargetFolder.LIB);
        Durable.createFolder(target.downloads());
        Durable.createFolder(lib);
        stageModules(fetcher, listener);
        Durable.folder(lib);
        Durable.folder(target.tree());
        marker.writeTo(target.tree());
    }

    private static boolean isForTheTarget(Exception e) {
        return !(e instanceof UserException failure) || failure.exitCode() == ExitCode.TARGET;
    }

    private void stageModules(Fetcher fetcher, InstallListener listener) throws IOException {
        List<Workers.Task> tasks = new ArrayList<>();
        plan.modules().stream()
                .sorted(LARGEST_FIRST)
                .forEach(planned -> tasks.add(() -> {
                    new ModuleStaging(target, fetcher, listener, planned).run();
                    listener.installed(planned);
                }));
        Workers.run(tasks);
    }

    /** Gives the room back: what is full should not be kept full by us. */
    private UserException exhausted(Exception cause) throws IOException {
        UserException failure = space.exhausted(cause);
        FileTree.delete(target.staging());
        return failure;
    }
}
