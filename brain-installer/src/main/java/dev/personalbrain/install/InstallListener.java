package dev.personalbrain.install;

import dev.personalbrain.fetch.FetchListener;
import java.nio.file.Path;

/** Hears what happens during an installation, downloads included; called from several threads at once. */
public interface InstallListener extends FetchListener {
    InstallListener SILENT = new InstallListener() {};

    /** Another installer is at work in this folder. */
    default void waiting(Path root) {}

    /**
     * What is going to be installed.
     *
     * @param absent what of it has to be fetched, since no earlier installation had it
     */
    default void planned(InstallPlan plan, InstallPlan absent) {}

    /** A module's files are staged and verified. */
    default void installed(Planned module) {}
}
