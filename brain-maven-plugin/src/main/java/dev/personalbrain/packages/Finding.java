package dev.personalbrain.packages;

/**
 * A native file that would not load on the platform.
 *
 * @param packageId {@code name@version}
 * @param file below the package's folder
 * @param need what the platform asks of it, or it of the platform
 * @param have what there is instead
 */
public record Finding(String packageId, String file, String need, String have) {
    /** {@code a@1.0: build/a.node: needs linux-x64, has linux-arm64}. */
    @Override
    public String toString() {
        return packageId + ": " + file + ": needs " + need + ", has " + have;
    }
}
