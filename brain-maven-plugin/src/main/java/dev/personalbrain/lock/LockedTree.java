package dev.personalbrain.lock;

import dev.personalbrain.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every package that a project's lock file pins, for all platforms.
 *
 * @param file the lock file
 * @param packages by folder, those around others first
 * @param refusals why a package cannot be verified or fetched, and the way out, by folder: an error as soon as it is needed
 */
public record LockedTree(Path file, PackageJson root, List<LockedPackage> packages, Map<String, String> refusals) {
    public LockedTree {
        packages = List.copyOf(packages);
        refusals = Map.copyOf(refusals);
    }

    /** As {@link #read(Path, Optional)}, with no choice between two lock files that do not agree. */
    public static LockedTree read(Path folder) {
        return read(folder, Optional.empty());
    }

    /**
     * Reads {@code package.json} and the lock file beside it, and makes sure that the two belong together.
     *
     * @param choice the lock file's name, where the user configured it
     * @throws dev.personalbrain.error.UserException where there is no lock file, none that can be read, or one of another package.json
     */
    public static LockedTree read(Path folder, Optional<String> choice) {
        return LockFiles.read(folder, choice);
    }

    /**
     * The packages that production needs on the platform, reachable from the root.
     *
     * @throws dev.personalbrain.error.UserException where a package that cannot be done without does not run on the platform, or one
     *     cannot be verified or fetched
     */
    public Selection select(Platform platform) {
        return select(platform, Set.of());
    }

    /**
     * As {@link #select(Platform)}, without some packages and without what they alone need.
     *
     * @param excluded names of packages
     */
    public Selection select(Platform platform, Set<String> excluded) {
        return Selector.of(this, platform).select(excluded);
    }
}
