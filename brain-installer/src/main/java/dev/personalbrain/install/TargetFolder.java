package dev.personalbrain.install;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that an application lives in, and the names in it that belong to the installer. All are on one file system, so that
 * renames are atomic.
 *
 * @param root the application's folder
 */
record TargetFolder(Path root) {
    static final String MODULES = "native_modules";
    static final String NODE_MODULES = "node_modules";
    static final String LIB = "lib";

    TargetFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** What the application uses: complete, or not there. */
    Path modules() {
        return root.resolve(MODULES);
    }

    Path lock() {
        return root.resolve("." + MODULES + ".lock");
    }

    /** Where everything is made; only the holder of the lock touches it. */
    Path staging() {
        return root.resolve("." + MODULES + ".staging");
    }

    /** Kept over a kill, so that the next run need not fetch again. */
    Path downloads() {
        return staging().resolve("downloads");
    }

    /** Becomes {@link #modules()}. */
    Path tree() {
        return staging().resolve("tree");
    }

    /** A complete state that has been replaced by a later one, on its way out. */
    Path discarded() {
        return staging().resolve("discarded");
    }

    /** The previous state, between the two renames of a switch. */
    Path old() {
        return root.resolve("." + MODULES + ".old");
    }

    /** Whether an installer that was killed, or is at work now, has something lying here. */
    boolean hasLeftovers() {
        return exists(staging()) || exists(old());
    }

    /** Those that the installer renames, fills or deletes. */
    List<Path> owned() {
        return List.of(modules(), modules().resolve(LIB), old(), old().resolve(LIB), staging());
    }

    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
