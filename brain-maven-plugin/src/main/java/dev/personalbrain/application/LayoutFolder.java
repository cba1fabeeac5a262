package dev.personalbrain.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes a layout as a folder, with its modes and times. Owners are those of the user who builds. */
public final class LayoutFolder {
    /** In the order of the mode's bits, from the lowest on. */
    private static final List<PosixFilePermission> BITS = List.of(
            PosixFilePermission.OTHERS_EXECUTE,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_READ);

    private LayoutFolder() {}

    /** @param folder does not exist yet */
    public static void write(ApplicationLayout layout, BuildTime time, Path folder) throws IOException {
        Files.createDirectory(folder);
        setMode(folder, 0755);
        List<LayoutEntry> entries = layout.entries().toList();
        for (LayoutEntry entry : entries) {
            write(entry, folder.resolve(entry.path()));
        }
        // A folder's time changes with each file that is put into it: last.
        for (LayoutEntry entry : entries) {
            Files.getFileAttributeView(
                            folder.resolve(entry.path()), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(time.fileTime(), null, null);
        }
        Files.setLastModifiedTime(folder, time.fileTime());
    }

    private static void write(LayoutEntry entry, Path path) throws IOException {
        if (entry instanceof LayoutEntry.Link link) {
            Files.createSymbolicLink(path, Path.of(link.target()));
            return;
        }
        if (entry instanceof LayoutEntry.File file) {
            try (InputStream in = file.content().open()) {
                Files.copy(in, path);
            }
        } else {
            Files.createDirectory(path);
        }
        setMode(path, entry.mode());
    }

    /** Does nothing where the file system knows no such modes. */
    private static void setMode(Path path, int mode) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.size(); bit++) {
            if ((mode & 1 << bit) != 0) {
                permissions.add(BITS.get(bit));
            }
        }
        view.setPermissions(permissions);
    }
}
