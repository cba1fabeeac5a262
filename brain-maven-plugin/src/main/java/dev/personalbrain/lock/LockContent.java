package dev.personalbrain.lock;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a lock file says, in whichever format.
 *
 * @param packages by folder
 * @param refusals why a package cannot be verified or fetched, and the way out, by folder: an error as soon as it is needed
 * @param root what the project needed when the lock file was made
 * @param bunOverrides what was overridden then; empty for npm, which does not say
 */
record LockContent(
        Path file,
        SortedMap<String, LockedPackage> packages,
        Map<String, String> refusals,
        Dependencies root,
        Map<String, Object> bunOverrides) {
    LockContent {
        packages = new TreeMap<>(packages);
        refusals = Map.copyOf(refusals);
    }

    boolean isBun() {
        return file.endsWith(LockFiles.BUN);
    }

    /** The command that writes the lock file anew. */
    String command() {
        return isBun() ? LockFiles.BUN_COMMAND : LockFiles.NPM_COMMAND;
    }
}
