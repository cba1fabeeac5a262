package dev.personalbrain.app.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file of mode 0600 from its first byte on; on systems without modes, what its folder gives it. */
final class OwnerOnlyFile {
    private OwnerOnlyFile() {}

    /** Whole or not at all: a kill leaves no half-written key. */
    static void write(Path file, String content) throws IOException {
        Path temporary =
                Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new", mode(file));
        Files.writeString(temporary, content);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] mode(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
