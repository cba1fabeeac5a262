package dev.personalbrain.application;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Writes a tar in which nothing tells who wrote it, where and when: all entries have one time, and the owners that they are given.
 * Neither sorts nor completes: entries come in the order in which they are added, parents are the caller's. Not compressed.
 */
public final class ReproducibleTar implements Closeable {
    private final TarArchiveOutputStream tar;
    private final FileTime time;
    private final String ownerName;

    /**
     * @param time of every entry
     * @param ownerName of every entry's user and group; empty where their numbers alone count
     */
    public ReproducibleTar(OutputStream out, Instant time, String ownerName) {
        this.tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        this.time = FileTime.from(time);
        this.ownerName = ownerName;
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
        // Names too long for a header come in a PAX header that is written here: the library's own ones tell who
        // builds.
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_TRUNCATE);
    }

    /**
     * What an entry has beside its name.
     *
     * @param mode permission bits
     * @param user number
     * @param group number
     */
    public record Attributes(int mode, int user, int group) {
        /** Owned by root. */
        public static Attributes ofRoot(int mode) {
            return new Attributes(mode, 0, 0);
        }
    }

    /** @param path without {@code /} at its ends */
    public void folder(String path, Attributes attributes) throws IOException {
        addPax(PaxRecord.path(path + "/"));
        put(new TarArchiveEntry(path + "/"), attributes, 0);
        tar.closeArchiveEntry();
    }

    /** @throws IOException also where the content has not exactly the size */
    public void file(String path, Attributes attributes, long size, InputStream content) throws IOException {
        file(path, attributes, size, content::transferTo);
    }

    /** What writes a file's bytes. */
    public interface Content {
        /** @param tar its header is written, and nothing of the file yet */
        void writeTo(OutputStream tar) throws IOException;
    }

    /** @throws IOException also where the content has not exactly the size */
    public void file(String path, Attributes attributes, long size, Content content) throws IOException {
        addPax(PaxRecord.path(path));
        put(new TarArchiveEntry(path), attributes, size);
        content.writeTo(tar);
        tar.closeArchiveEntry();
    }

    /** @param target of the symbolic link, as it is to be written into it */
    public void link(String path, String target, Attributes attributes) throws IOException {
        addPax(PaxRecord.path(path) + PaxRecord.linkPath(target));
        TarArchiveEntry entry = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        put(entry, attributes, 0);
        tar.closeArchiveEntry();
    }

    /** Ends the tar, and closes what it is written to. */
    @Override
    public void close() throws IOException {
        tar.close();
    }

    /** @param records empty where the header has room for everything */
    private void addPax(String records) throws IOException {
        if (!records.isEmpty()) {
            byte[] value = records.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry header = new TarArchiveEntry("PaxHeader", TarConstants.LF_PAX_EXTENDED_HEADER_LC);
            put(header, Attributes.ofRoot(0644), value.length);
            tar.write(value);
            tar.closeArchiveEntry();
        }
    }

    private void put(TarArchiveEntry entry, Attributes attributes, long size) throws IOException {
        entry.setMode(attributes.mode());
        entry.setSize(size);
        entry.setModTime(time);
        entry.setIds(attributes.user(), attributes.group());
        entry.setNames(ownerName, ownerName);
        tar.putArchiveEntry(entry);
    }
}
