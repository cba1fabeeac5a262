package dev.personalbrain.release;

import dev.personalbrain.application.ApplicationLayout;
import dev.personalbrain.application.BuildTime;
import dev.personalbrain.application.LayoutEntry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes a layout as a tar.gz whose entries lie in one folder, sorted, owned by root, all with the same time. The same layout gives
 * the same bytes, whoever builds it, when and where.
 */
final class ReleaseArchive implements AutoCloseable {
    private static final int COMPRESSION_LEVEL = 6;
    private static final int UNKNOWN_OPERATING_SYSTEM = 255;

    private final TarArchiveOutputStream tar;
    private final BuildTime time;

    private ReleaseArchive(OutputStream out, BuildTime time) {
        this.tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        this.time = time;
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
        // Names too long for a header come in a PAX header that is written here: the library's own ones tell who
        // builds.
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_TRUNCATE);
    }

    /** @param name of the folder that all entries lie in */
    static void write(ApplicationLayout layout, BuildTime time, String name, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ReleaseArchive archive = new ReleaseArchive(new GzipCompressorOutputStream(out, gzip()), time)) {
            archive.add(new LayoutEntry.Folder(name), "");
            for (LayoutEntry entry : layout.entries()
                    .sorted(Comparator.comparing(LayoutEntry::path))
                    .toList()) {
                archive.add(entry, name + "/");
            }
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private static GzipParameters gzip() {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(COMPRESSION_LEVEL);
        parameters.setOperatingSystem(UNKNOWN_OPERATING_SYSTEM);
        return parameters;
    }

    private void add(LayoutEntry entry, String prefix) throws IOException {
        if (entry instanceof LayoutEntry.File file) {
            addName(prefix + file.path());
            put(
                    new TarArchiveEntry(prefix + file.path()),
                    file.mode(),
                    file.content().size());
            try (InputStream in = file.content().open()) {
                in.transferTo(tar);
            }
        } else {
            addName(prefix + entry.path() + "/");
            put(new TarArchiveEntry(prefix + entry.path() + "/"), entry.mode(), 0);
        }
        tar.closeArchiveEntry();
    }

    /** Adds nothing where the header has room for the name. */
    private void addName(String name) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > name.length() || bytes.length > TarConstants.NAMELEN) {
            byte[] value = PaxRecord.of("path", name);
            put(new TarArchiveEntry("PaxHeader", TarConstants.LF_PAX_EXTENDED_HEADER_LC), 0644, value.length);
            tar.write(value);
            tar.closeArchiveEntry();
        }
    }

    private void put(TarArchiveEntry entry, int mode, long size) throws IOException {
        entry.setMode(mode);
        entry.setSize(size);
        entry.setModTime(time.fileTime());
        entry.setIds(0, 0);
        entry.setNames("root", "root");
        tar.putArchiveEntry(entry);
    }
}
