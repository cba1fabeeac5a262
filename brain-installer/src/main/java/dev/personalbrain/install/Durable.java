package dev.personalbrain.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

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
     * Flushes all files and folders below a folder, and itself. Best done once everything is written: what the first one makes the file
     * system write covers the others.
     */
    static void tree(Path folder) throws IOException {
        Files.walkFileTree(folder, new Flush());
    }

    private static final class Flush extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                force(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            folder(folder);
            return FileVisitResult.CONTINUE;
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
