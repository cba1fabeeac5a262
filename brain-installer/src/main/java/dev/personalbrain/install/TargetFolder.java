package dev.personalbrain.install;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the folders that the installer fills, in the folder that an application lives in, and the names there that belong to it. All
 * are on one file system, so that renames are atomic.
 *
 * @param root the application's folder
 * @param name {@link #NATIVE_MODULES} or {@link #NODE_MODULES}
 * @param folders that are in it whatever the manifest says
 */
record TargetFolder(Path root, String name, List<String> folders) {
    static final String NATIVE_MODULES = "native_modules";
    static final String NODE_MODULES = "node_modules";
    static final String LIB = "lib";

    TargetFolder {
        root = root.toAbsolutePath().normalize();
        folders = List.copyOf(folders);
    }

    /** For modules of Maven repositories. */
    static TargetFolder nativeModules(Path root) {
        return new TargetFolder(root, NATIVE_MODULES, List.of(LIB));
    }

    /** For npm's. */
    static TargetFolder nodeModules(Path root) {
        return new TargetFolder(root, NODE_MODULES, List.of());
    }

    /** What the application uses: complete, or not there. */
    Path modules() {
        return root.resolve(name);
    }

    Path lock() {
        return root.resolve("." + name + ".lock");
    }

    /** Where everything is made; only the holder of the lock touches it. */
    Path staging() {
        return root.resolve("." + name + ".staging");
    }

    /** Kept over a kill, so that the next run need not fetch again. */
    Path downloads() {
        return staging().resolve("downloads");
    }

    /** Becomes {@link #modules()}. */
    Path tree() {
        return staging().resolve("tree");
    }

    /** Where a file is made that goes to a path below the application's folder, as {@code node_modules/a/index.js}. */
    Path inTree(String path) {
        return tree().resolve(path.substring(name.length() + 1));
    }

    /** A complete state that has been replaced by a later one, on its way out. */
    Path discarded() {
        return staging().resolve("discarded");
    }

    /** The previous state, between the two renames of a switch. */
    Path old() {
        return root.resolve("." + name + ".old");
    }

    /** Whether an installer that was killed, or is at work now, has something lying here. */
    boolean hasLeftovers() {
        return exists(staging()) || exists(old());
    }

    /** Those that the installer renames, fills or deletes. */
    List<Path> owned() {
        Stream<Path> inside =
                folders.stream().flatMap(folder -> Stream.of(modules(), old()).map(each -> each.resolve(folder)));
        return Stream.concat(Stream.of(modules(), old(), staging()), inside).toList();
    }

    /** Those in {@link #staging()}. */
    List<Path> staged() {
        return List.of(downloads(), tree(), discarded());
    }

    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
