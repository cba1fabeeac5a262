package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

/** The room that an installation needs: the originals and the installed files at once, until the switch. */
record DiskSpace(TargetFolder target, InstallPlan plan) {
    /** For folders, small files and what the file system adds. */
    private static final long MARGIN = 1L << 20;

    /** @throws UserException TARGET where it will not fit */
    void check() throws IOException {
        long needed = needed() - Downloads.bytesThere(target, plan);
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
                target.root() + ": " + what + ": " + megabytes(needed) + " are needed ("
                        + megabytes(plan.downloadBytes()) + " of downloads, " + megabytes(plan.installedBytes())
                        + " installed), " + megabytes(usable())
                        + " are free: free some, or install into another folder with --root DIR",
                cause);
    }

    private long needed() {
        return plan.downloadBytes() + plan.installedBytes() + MARGIN;
    }

    private long usable() throws IOException {
        return Files.getFileStore(target.root()).getUsableSpace();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
