package dev.personalbrain.lock;

import dev.personalbrain.platform.Platform;
import java.util.List;

/**
 * The packages of a platform, as {@code npm ci --omit=dev} would choose them.
 *
 * @param packages by folder, those around others first
 * @param skipped what other platforms need, and what the user excludes
 * @param missing what the platform needs and the lock file does not have
 */
public record Selection(
        Platform platform, List<LockedPackage> packages, List<LockedPackage> skipped, List<MissingPackage> missing) {
    public Selection {
        packages = List.copyOf(packages);
        skipped = List.copyOf(skipped);
        missing = List.copyOf(missing);
    }
}
