package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The room that an installation needs: the originals and the installed files at once, until the switch.
 *
 * @param plan what is installed
 * @param absent what of it is fetched
 */
record DiskSpace(Path root, InstallPlan plan, List<FolderPlan> absent) {
    /** For folders and what the file system adds. */
    private static final long MARGIN = 1L << 20;
    /** What the last block of a file has to spare, at most. */
    private static final long BLOCK = 4096;

    /** @throws UserException TARGET where it will not fit */
    void check() throws IOException {
        long needed = needed();
        for (FolderPlan folder : absent) {
            needed -= Downloads.bytesThere(folder);
        }
        if (usable() < needed) {
            throw full("not enough room", needed, null);
        }
    }

    /** Whether the disk has become so full that this is why writing failed. */
    boolean isExhausted() {
        try {
            return usable() < MARGIN;
        } catch (IOException e) {
            return false;
        }
    }

    UserException exhausted(Exception cause) throws IOException {
        return full("the disk is full", needed(), cause);
    }

    private UserException full(String what, long needed, Exception cause) throws IOException {
        return new UserException(
                ExitCode.TARGET,
                root + ": " + what + ": " + megabytes(needed) + " are needed ("
                        + megabytes(downloadBytes()) + " of downloads, " + megabytes(plan.installedBytes())
                        + " installed), " + megabytes(usable())
                        + " are free: free some, or install into another folder with --root DIR",
                cause);
    }

    private long needed() {
        long files =
                plan.all().stream().mapToLong(planned -> planned.files().size()).sum();
        return downloadBytes() + plan.installedBytes() + files * BLOCK + MARGIN;
    }

    private long downloadBytes() {
        return plan.only(absent).downloadBytes();
    }

    private long usable() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
