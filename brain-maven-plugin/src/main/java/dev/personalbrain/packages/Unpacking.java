package dev.personalbrain.packages;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.install.Durable;
import dev.personalbrain.npm.PackageTarball;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Unpacks a tarball into a new folder, and looks at every file on its way. */
final class Unpacking implements PackageTarball.Visitor {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path root;
    private final List<PackageFile> files = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];

    private Unpacking(Path root) {
        this.root = root;
    }

    /**
     * @return the files, sorted by path
     * @throws dev.personalbrain.archive.BadArchiveException where the tarball is broken or hostile
     */
    static List<PackageFile> unpack(Path tarball, Path root) throws IOException {
        Unpacking unpacking = new Unpacking(root);
        Files.createDirectories(root);
        PackageTarball.read(tarball, unpacking);
        unpacking.files.sort(Comparator.comparing(PackageFile::path));
        return unpacking.files;
    }

    @Override
    public void file(String path, boolean executable, InputStream content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Sha256 sha256 = new Sha256();
        byte[] head = new byte[FileHead.BYTES];
        long bytes = copy(content, file, sha256, head);
        Durable.setFileMode(file, executable);
        FileHead start = new FileHead(Arrays.copyOf(head, (int) Math.min(bytes, head.length)));
        FileHead.Reading reading = start.read(file, path);
        files.add(new PackageFile(
                path, bytes, sha256.hex(), executable, start.isWindowsShebang(), reading.library(), reading.defect()));
    }

    private long copy(InputStream content, Path file, Sha256 sha256, byte[] head) throws IOException {
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                out.write(buffer, 0, count);
                sha256.update(buffer, 0, count);
                if (bytes < head.length) {
                    System.arraycopy(buffer, 0, head, (int) bytes, (int) Math.min(count, head.length - bytes));
                }
                bytes += count;
            }
        }
        return bytes;
    }
}
