package dev.personalbrain.image;

import java.util.Set;

/** Folders that many base images have otherwise than as plain folders of the root user: as links, for every user to write to, or made by the engine. */
final class BaseFolders {
    private static final Set<String> OWN = Set.of(
            "/bin",
            "/dev",
            "/lib",
            "/lib32",
            "/lib64",
            "/libx32",
            "/proc",
            "/root",
            "/run/lock",
            "/sbin",
            "/sys",
            "/tmp",
            "/var/local",
            "/var/lock",
            "/var/mail",
            "/var/run",
            "/var/spool/mail",
            "/var/tmp");

    private BaseFolders() {}

    /** Whether a path is one of them, or below one. */
    static boolean own(String path) {
        return OWN.contains(path) || ImageEntry.parents(path).stream().anyMatch(OWN::contains);
    }
}
