package dev.personalbrain.npm;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.archive.TarEntry;
import dev.personalbrain.archive.TarReader;
import dev.personalbrain.checksum.Checksum;
import dev.personalbrain.checksum.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a package's tarball as npm unpacks it: without the first component of each path, without links, and without modes but for the
 * bit that makes a program. Refuses what leads outside, devices, and a file that is there twice, where npm would take the last. Writes
 * nothing.
 */
public final class PackageTarball {
    private final TarReader tar;
    private final Visitor visitor;
    private final Set<String> seen = new HashSet<>();

    /** Gets the files in the tarball's order. */
    public interface Visitor {
        /**
         * One file.
         *
         * @param path below the package's folder, with {@code /}; no {@code ..} in it, but maybe what some file systems do not like
         * @param content to be read before this returns; what is left is passed over
         */
        void file(String path, boolean executable, InputStream content) throws IOException;
    }

    private PackageTarball(TarReader tar, Visitor visitor) {
        this.tar = tar;
        this.visitor = visitor;
    }

    /** @throws BadArchiveException where it is no tarball, or a hostile one; the visitor may have got some of its files then */
    public static void read(Path tgz, Visitor visitor) throws IOException {
        try (InputStream file = Files.newInputStream(tgz)) {
            read(file, tgz, visitor);
        }
    }

    /**
     * As {@link #read(Path, Visitor)}, and hashes the tarball in the same pass.
     *
     * @throws BadArchiveException also where it is another tarball; the visitor has got all of its files then
     */
    public static void read(Path tgz, Integrity integrity, Visitor visitor) throws IOException {
        Checksum expected = integrity.checksum();
        Digest digest = expected.digest();
        try (InputStream file = digest.reading(Files.newInputStream(tgz))) {
            read(file, tgz, visitor);
            file.transferTo(OutputStream.nullOutputStream());
        }
        if (!digest.hex().equals(expected.hex())) {
            throw new BadArchiveException("bad tarball: " + tgz.getFileName() + ": expected " + integrity + ", found "
                    + expected.with(digest.hex()));
        }
    }

    private static void read(InputStream file, Path tgz, Visitor visitor) throws IOException {
        String name = tgz.getFileName().toString();
        new PackageTarball(TarReader.open(file, name, Files.size(tgz)), visitor).readAll();
    }

    private void readAll() throws IOException {
        for (Optional<TarEntry> entry = tar.next(); entry.isPresent(); entry = tar.next()) {
            refuseDevice(entry.get());
            Optional<String> path = PackagePath.of(entry.get(), tar);
            if (path.isPresent()) {
                visit(path.get(), entry.get());
            }
        }
    }

    private void refuseDevice(TarEntry entry) throws IOException {
        if (entry.kind() == TarEntry.Kind.DEVICE) {
            throw tar.bad(entry, "is a device or a pipe");
        }
    }

    private void visit(String path, TarEntry entry) throws IOException {
        if (entry.kind() == TarEntry.Kind.FILE && isNew(path, entry)) {
            visitor.file(path, entry.executable(), tar.content());
        }
    }

    /** A .gitignore behind an .npmignore is left out, as npm does. */
    private boolean isNew(String path, TarEntry entry) throws IOException {
        if (seen.add(path)) {
            return true;
        }
        if (PackagePath.isIgnoreOfGit(entry.name())) {
            return false;
        }
        throw tar.bad(entry, "is there twice");
    }
}
