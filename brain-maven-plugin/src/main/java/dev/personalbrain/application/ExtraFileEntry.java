package dev.personalbrain.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/** Makes an entry of the layout of one path in an extra folder. */
record ExtraFileEntry(ExtraDirectory directory, Path source) {
    private static final Set<PosixFilePermission> EXECUTE = Set.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    LayoutEntry read(List<FilePermission> permissions) throws IOException {
        String path = directory.target(ExtraFileSearch.name(directory.from(), source));
        BasicFileAttributes attributes =
                Files.readAttributes(source, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return new LayoutEntry.Link(path, target());
        }
        if (attributes.isDirectory()) {
            return new LayoutEntry.Folder(path);
        }
        if (!attributes.isRegularFile()) {
            throw ExtraFileRules.invalid("'" + source
                    + "' is neither a file nor a folder nor a symbolic link: leave it out with <excludes>");
        }
        return new LayoutEntry.File(path, mode(path, permissions), new FileContent.OfFile(source));
    }

    private String target() throws IOException {
        Path target = Files.readSymbolicLink(source);
        ExtraFileRules.requireInside(directory.from(), source, target);
        return target.toString().replace(target.getFileSystem().getSeparator(), "/");
    }

    private int mode(String path, List<FilePermission> permissions) throws IOException {
        for (FilePermission permission : permissions) {
            if (permission.file().matches(path)) {
                return permission.mode();
            }
        }
        return isExecutable() ? OwnFiles.SCRIPT : OwnFiles.FILE;
    }

    /** Whoever may execute it: which of the bits are set depends on a machine's umask. Never on a file system without modes. */
    private boolean isExecutable() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(source, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().stream().anyMatch(EXECUTE::contains);
    }
}
