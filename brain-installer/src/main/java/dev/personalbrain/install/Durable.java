package dev.personalbrain.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Gives files and folders their modes, whatever the umask, and flushes them to the disk. */
public final class Durable {
    public static final String FILE_MODE = "rw-r--r--";
    public static final String PROGRAM_MODE = "rwxr-xr-x";
    private static final String FOLDER_MODE = "rwxr-xr-x";

    private Durable() {}

    /** 0644, flushed. */
    static void file(Path file) throws IOException {
        setMode(file, FILE_MODE);
        force(file);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes a folder that is not there yet, and its parents: 0755. Several threads may make the same one. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolder(folder.getParent());
            Files.createDirectories(folder);
            setMode(folder, FOLDER_MODE);
        }
    }

    /**
     * Flushes all files and folders below a folder, and itself. Best done once everything is written, and several at a time: then disk
     * and file system do in one go what else they would do for each.
     */
    static void tree(Path folder) throws IOException {
        List<Workers.Task> tasks;
        try (Stream<Path> all = Files.walk(folder)) {
            tasks = all.filter(each -> !Files.isSymbolicLink(each))
                    .<Workers.Task>map(each -> () -> flush(each))
                    .toList();
        }
        Workers.run(tasks);
    }

    private static void flush(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            folder(path);
        } else {
            force(path);
        }
    }

    /** Flushes the names in the folder. Windows cannot, and does not need to. */
    static void folder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** 0755 for a program, 0644 for any other file. */
    public static void setFileMode(Path file, boolean program) throws IOException {
        setMode(file, program ? PROGRAM_MODE : FILE_MODE);
    }

    public static void setMode(Path path, String mode) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    /** Everywhere but on POSIX systems every file is. */
    static boolean isExecutable(Path file) throws IOException {
        return !isPosix(file) || Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
