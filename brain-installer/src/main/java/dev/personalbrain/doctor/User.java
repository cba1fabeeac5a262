package dev.personalbrain.doctor;

import dev.personalbrain.install.CurrentUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who runs this, and whose something is. */
final class User {
    static final String ROOT = "root";

    private User() {}

    static String current() {
        return CurrentUser.name();
    }

    static String ownerOf(Path path) throws IOException {
        return Files.getOwner(path).getName();
    }

    /** The command that gives this user a folder, which it makes where there is none: nothing above it changes hands. */
    static String handOver(Path folder) {
        String command = Files.exists(folder) ? "chown -R " : "install -d -o ";
        return command + ShellWord.of(current()) + " " + ShellWord.of(folder);
    }

    /** A command, done by another user. */
    static String as(String user, String command) {
        return "sudo -u " + ShellWord.of(user) + " sh -c " + ShellWord.of(command);
    }

    /** The path itself, or the nearest folder above it that is there. */
    static Path nearest(Path path) {
        Path each = path.toAbsolutePath().normalize();
        while (!Files.exists(each)) {
            each = each.getParent();
        }
        return each;
    }
}
