package dev.personalbrain.install;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether this user may install into a folder, and says so in words where not. */
final class TargetAccess {
    private TargetAccess() {}

    /** @throws UserException TARGET where the folder is missing, not writable, or has been tampered with */
    static void check(TargetFolder target) {
        if (!Files.isDirectory(target.root())) {
            throw refusal(target.root() + ": no such folder: create it, or name another with --root DIR");
        }
        checkWritable(target.root(), target);
        if (TargetFolder.exists(target.lock())) {
            checkReal(target.lock(), Files.isRegularFile(target.lock(), LinkOption.NOFOLLOW_LINKS), "a file");
            checkWritable(target.lock(), target);
        }
        for (Path folder : target.owned()) {
            if (TargetFolder.exists(folder)) {
                checkReal(folder, Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS), "a folder");
                checkWritable(folder, target);
            }
        }
    }

    /**
     * For who has the lock, as others may be at work there. What is fetched is written to files that may be there already: through a link it
     * would be written elsewhere.
     */
    static void checkStaged(TargetFolder target) {
        target.staged()
                .forEach(each -> checkReal(each, Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS), "a folder"));
        if (TargetFolder.exists(target.downloads())) {
            checkDownloads(target);
        }
    }

    private static void checkDownloads(TargetFolder target) {
        try (Stream<Path> all = Files.walk(target.downloads())) {
            all.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .forEach(each -> checkReal(each, Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS), "a file"));
        } catch (IOException | UncheckedIOException e) {
            throw refusal(target.downloads() + ": cannot be read: " + e.getMessage() + ": remove it and try again");
        }
    }

    /** What has gone meanwhile is nobody's concern: another installer was at work. */
    private static void checkReal(Path path, boolean real, String expected) {
        if (!real && TargetFolder.exists(path)) {
            String kind = Files.isSymbolicLink(path) ? "a symbolic link" : "something else";
            throw refusal(
                    path + ": is " + kind + ", not " + expected + " of the installer's own: remove it and try again");
        }
    }

    private static void checkWritable(Path path, TargetFolder target) {
        if (!Files.isWritable(path) && TargetFolder.exists(path)) {
            throw refusal(notWritable(path, target));
        }
    }

    private static String notWritable(Path path, TargetFolder target) {
        String user = CurrentUser.name();
        String owner = owner(path);
        if (owner.equals(user)) {
            return path + ": cannot be written, although it is owned by this user, '" + user
                    + "': its mode or a read-only file system is in the way";
        }
        return path + ": cannot be written by the user '" + user + "', its owner is '" + owner + "': run this as '"
                + owner + "', or hand the folder over: chown -R " + user + " " + target.root();
    }

    private static String owner(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "unknown";
        }
    }

    private static UserException refusal(String message) {
        return new UserException(ExitCode.TARGET, message);
    }
}
