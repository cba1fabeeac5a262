package dev.personalbrain.lock;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.nio.file.Path;
import java.util.Set;

/** Whether a lock file has what its packages cannot do without; one that was merged badly has not. */
record Completeness(Path file, Tree tree) {
    void require(Set<String> folders) {
        folders.forEach(folder -> tree.needs(folder).forEach((name, need) -> {
            if (need == Tree.Need.REQUIRED && tree.resolve(folder, name).isEmpty()) {
                throw new UserException(
                        ExitCode.CONFIGURATION,
                        file + ": " + tree.byFolder().get(folder).title() + " needs " + name
                                + ", which the lock file does not have; "
                                + (file.endsWith(LockFiles.BUN) ? LockFiles.BUN_COMMAND : LockFiles.NPM_COMMAND));
            }
        }));
    }
}
