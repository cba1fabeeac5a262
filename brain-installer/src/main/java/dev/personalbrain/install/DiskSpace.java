package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The room that an installation needs: the originals and the installed files at once, until the switch.
 *
 * @param plan what is installed
 * @param absent what of it is fetched
 */
record DiskSpace(Path root, InstallPlan plan, List<FolderPlan> absent) {
    /** What the last block of a file has to spare, at most. */
    private static final long BLOCK = 4096;

    /** @throws UserException TARGET where it will not fit */
    void check() throws IOException {
        long needed = needed();
        for (FolderPlan folder : absent) {
            needed -= Downloads.bytesThere(folder);
        }
        if (room().usable() < needed) {
            throw full("not enough room", needed, null);
        }
    }

    /** What to say of a failed write where lack of room is why; empty where there is room. */
    Optional<UserException> shortage(Exception cause) throws IOException {
        if (room().isDiskFull()) {
            return Optional.of(full("the disk is full", needed(), cause));
        }
        return room().shortage()
                .map(reason -> failure("no room is left (" + reason + ")", needed(), ": " + Room.WAY_OUT, cause));
    }

    private UserException full(String what, long needed, Exception cause) throws IOException {
        String free = megabytes(room().usable()) + " are free";
        return failure(
                what, needed, ", " + free + ": free some, or install into another folder with --root DIR", cause);
    }

    private UserException failure(String what, long needed, String wayOut, Exception cause) {
        return new UserException(
                ExitCode.TARGET,
                root + ": " + what + ": " + megabytes(needed) + " are needed (" + megabytes(downloadBytes())
                        + " of downloads, " + megabytes(plan.installedBytes()) + " installed)" + wayOut,
                cause);
    }

    private long needed() {
        long files =
                plan.all().stream().mapToLong(planned -> planned.files().size()).sum();
        return downloadBytes() + plan.installedBytes() + files * BLOCK + Room.LEAST_BYTES;
    }

    private long downloadBytes() {
        return plan.only(absent).downloadBytes();
    }

    private Room room() {
        return new Room(root);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
